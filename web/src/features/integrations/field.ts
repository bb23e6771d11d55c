/** What a field is for stands below it: so fields side by side stand in one line. */
export const BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];
