import { useEffect } from 'react';
import { useWorkbench } from './workbench';

/** Says in the status bar where one is and what is shown, for as long as the view is there. */
export function useDetail(place: string, note: string): void {
  const setDetail = useWorkbench((state) => state.setDetail);
  useEffect(() => setDetail(place, note), [setDetail, place, note]);
  useEffect(() => () => setDetail('', ''), [setDetail]);
}
