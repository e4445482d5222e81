export { PicturePlate } from './picture-plate';
export { usePictureView } from './picture-view';
export { usePictureLines } from './use-picture-lines';
