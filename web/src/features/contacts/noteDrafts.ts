/** What was typed as a note of a contact and not sent yet: leaving the card and coming back keeps it. */
const drafts = new Map<string, string>();

export const noteDraft = (contactId: string): string => drafts.get(contactId) ?? '';

export function keepNoteDraft(contactId: string, text: string): void {
  if (text === '') drafts.delete(contactId);
  else drafts.set(contactId, text);
}
