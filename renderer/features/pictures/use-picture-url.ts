import { useEffect, useState } from 'react';
import { callStore } from '../../lib/client';
import { reportFailure } from '../../lib/notices';

/** The address of a stored picture's bytes in this page, null until they are there. */
export function usePictureUrl(sha256: string): string | null {
  const [shown, setShown] = useState<{ sha256: string; url: string } | null>(null);
  useEffect(() => {
    let url: string | null = null;
    let isGone = false;
    const load = async () => {
      const { bytes, mediaType } = await callStore('picture:bytes', { sha256 });
      if (isGone) return;
      url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
      setShown({ sha256, url });
    };
    reportFailure(load());
    return () => {
      isGone = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [sha256]);
  return shown?.sha256 === sha256 ? shown.url : null;
}
