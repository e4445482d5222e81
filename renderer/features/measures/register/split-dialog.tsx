import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toReading, toSource } from '../../../../shared/domain/document/reading';
import type { TableRow } from '../../../../shared/domain/measure/table/row';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import { splitRow } from './row-actions';
import type { Register } from './use-table-ground';
import styles from './split-dialog.module.css';

interface SplitDialogProps {
  readonly register: Register;
  readonly row: TableRow;
  readonly onClose: () => void;
}

/** Where a row is parted: a caret walks its words, first at the comma nearest to the middle. */
export function SplitDialog({ register, row, onClose }: SplitDialogProps) {
  const { t } = useTranslation('register');
  const { opened } = register;
  const { reading } = opened;
  const from = toReading(reading, row.range.start);
  const end = toReading(reading, row.range.end, 'end');
  const text = reading.blocks[row.index]?.text ?? '';
  const first = from?.offset ?? 0;
  const last = end?.index === row.index ? end.offset : text.length;
  const words = text.slice(first, last);
  const [at, setAt] = useState(() => nearestBreak(words));
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const act = () => {
    splitRow(opened, row, toSource(reading, row.index, first + at, 'start'));
    onClose();
  };
  return (
    <Dialog
      title={t('split.title')}
      width={560}
      onClose={onClose}
      footer={
        <>
          <Button look="plain" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button look="primary" onClick={act}>
            {t('split.act')}
          </Button>
        </>
      }
    >
      <div className={styles['body']}>
        <p className={styles['words']} lang="zh-CN">
          <span>{words.slice(0, at)}</span>
          <i aria-hidden />
          <span>{words.slice(at)}</span>
        </p>
        <input
          ref={field}
          type="range"
          min={1}
          max={Math.max(1, words.length - 1)}
          value={at}
          aria-label={t('split.place')}
          aria-valuetext={`${words.slice(0, at)} | ${words.slice(at)}`}
          onChange={(event) => setAt(Number(event.target.value))}
          onKeyDown={(event) => {
            if (event.key === 'Enter') act();
          }}
        />
        <p>{t('split.next')}</p>
      </div>
    </Dialog>
  );
}

function nearestBreak(words: string): number {
  const middle = words.length / 2;
  const breaks = [...words.matchAll(/[，；、]/gu)].map(({ index }) => index + 1);
  const nearest = breaks.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return nearest ?? Math.max(1, Math.floor(middle));
}
