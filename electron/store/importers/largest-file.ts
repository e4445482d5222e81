/** Largest file that is read, in bytes. By itself, so that asking for it loads no reader of a format. */
export const largestFile = 200 * 1024 * 1024;
