const plain = '[^（）()]*';
/** What is said of who sees to a task, in brackets behind it, which may hold others: （商务部牵头，财政部配合）. */
const bracketed = `[（(](${plain}(?:[（(]${plain}[）)]${plain})*)[）)]`;
const whole = new RegExp(`^${bracketed}[。；]?\\s*$`, 'u');
const behind = new RegExp(`${bracketed}$`, 'u');
const says =
  /牵头|负责|配合|参与|落实|^(?:责任|牵头|主管|主办|配合)(?:单位|部门|处室)[：:]|(?:责任|牵头)单位/u;
const lead = /^(?:(?:责任|牵头|主管|主办)(?:单位|部门|处室)?[：:])?\s*/u;
/** Words between the bodies and what they do. */
const does = /(?:等)?(?:按照?(?:各自)?职责)?(?:分工)?(?:共同)?(?:牵头|负责|落实|配合|参与).*$/u;

/**
 * The bodies that words in brackets name as seeing to what stands before them: those that lead, or all
 * where none does; '' where the words say something else.
 */
export function assignedIn(words: string): string {
  const said = words.trim();
  const inside = said.startsWith('（') || said.startsWith('(') ? (whole.exec(said)?.[1] ?? '') : '';
  if (inside === '' || !says.test(inside)) return '';
  const own = inside.replace(lead, '');
  const led = /^(.*?)(?:等)?(?:共同)?牵头/u.exec(own)?.[1];
  const bodies = led ?? own.replace(/[；;].*$/u, '').replace(does, '');
  return bodies.replace(/[，,]/gu, '、').replace(/^、+|[、。\s]+$/gu, '');
}

/** Where words end without such brackets behind them, and the bodies that they name. */
export function withoutAssignment(words: string): { readonly end: number; readonly bodies: string } {
  const found = /[）)]$/u.test(words.slice(-1)) ? behind.exec(words) : null;
  const bodies = found ? assignedIn(found[0]) : '';
  return bodies === '' ? { end: words.length, bodies } : { end: found!.index, bodies };
}
