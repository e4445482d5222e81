const names = /^(?:前言|序言|引言|导言|序|绪论|引子|结语|结束语|后记)$/;

/** Whether a line is the name of a part that carries no number: 前言, 结束语, also with spaces inside. */
export const isUnnumberedPart = (text: string): boolean =>
  text.length <= 12 && names.test(text.replace(/\s/g, ''));
