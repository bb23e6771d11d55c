/** The files of this page, by their imports: to be read again in another encoding without being chosen again. Gone with the page. */
const files = new Map<string, File>();

export const keepFile = (id: string, file: File) => { files.set(id, file); };
export const fileOf = (id: string) => files.get(id);
