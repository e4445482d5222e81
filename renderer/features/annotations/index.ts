export { AnnotationsTab, type TextGeometry } from './annotations-tab';
export { FloatingCard } from './floating-card';
export { MarkCard } from './mark-card';
export { marksIn } from './marks-in';
export { useMarks, type Marks } from './use-marks';
export {
  createMark,
  moveMark,
  moveRegion,
  recolorMark,
  restyleMark,
  styleAfter,
  setMarkTags,
  deleteMark,
} from './mark-actions';
export { duplicateMark, mergeMarks, splitMark } from './mark-set-actions';
export { useMarkFilter } from './mark-filter';
export { useShownMarks, type ShownMarks } from './use-shown-marks';
export { useWriting } from './writing';
export { provideCardActs } from './card-acts';
