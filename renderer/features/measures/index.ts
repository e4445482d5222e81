export { addToRegister } from './add-to-register';
export { RegisterView } from './lazy-register-view';
export { MeasuresTab } from './measures-tab';
export { useMeasurePaint, type MeasurePaint } from './use-measure-paint';
export { useRegister, type RegisterRow } from './use-register';
