export { AnnotationsTab, type TextGeometry } from './annotations-tab';
export { useMarks, type Marks } from './use-marks';
export { createMark, recolorMark, setMarkTags, deleteMark } from './mark-actions';
