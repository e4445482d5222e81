export { AnnotationsTab, type TextGeometry } from './annotations-tab';
export { useMarks, linear, type Marks } from './use-marks';
export { createMark, recolorMark, setMarkTags, deleteMark, lastColor } from './mark-actions';
