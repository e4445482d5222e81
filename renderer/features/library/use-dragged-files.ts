import { useEffect, useState } from 'react';

const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Whether files hang over the window, so that the place to drop them can show itself. */
export function useDraggedFiles(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    // Every element passed on the way enters and leaves: only the balance tells.
    let depth = 0;
    const onEnter = (event: DragEvent) => {
      if (hasFiles(event)) setOver((depth += 1) > 0);
    };
    const onLeave = (event: DragEvent) => {
      if (hasFiles(event)) setOver((depth = Math.max(0, depth - 1)) > 0);
    };
    const onDrop = () => setOver((depth = 0) > 0);
    window.addEventListener('dragenter', onEnter);
    window.addEventListener('dragleave', onLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragenter', onEnter);
      window.removeEventListener('dragleave', onLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, []);
  return isOver;
}
