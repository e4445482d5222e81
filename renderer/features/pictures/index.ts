export { PicturePlate } from './picture-plate';
export { usePictureLines } from './use-picture-lines';
