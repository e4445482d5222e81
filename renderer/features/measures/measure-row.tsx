import { CircleCheck, CircleDashed, CircleX, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../../../shared/domain/document/address';
import type { MeasureStatus } from '../../../shared/domain/measure/register';
import type { OpenDocument } from '../../lib/open-document';
import { useAddressForm } from '../../lib/reading-address';
import { Button } from '../../ui/button';
import { KeyCaps } from '../../ui/key-caps';
import { StrengthBars } from './strength-bars';
import type { RegisterRow } from './use-register';
import styles from './measures.module.css';

const icons: Record<MeasureStatus, LucideIcon> = {
  confirmed: CircleCheck,
  suggested: CircleDashed,
  rejected: CircleX,
};

interface MeasureRowProps {
  readonly row: RegisterRow;
  readonly opened: OpenDocument;
  readonly isCurrent: boolean;
  readonly onChoose: () => void;
  readonly onDecide: (status: MeasureStatus) => void;
}

/** A row: what was decided, the words, how strong; the row in hand shows its fields and its answers. */
export function MeasureRow({ row, opened, isCurrent, onChoose, onDecide }: MeasureRowProps) {
  const { t } = useTranslation('measures');
  const addressForm = useAddressForm();
  const Icon = icons[row.status];
  return (
    <div className={styles['item']} data-current={isCurrent || undefined} data-status={row.status}>
      {isCurrent && (
        <p className={styles['meta']}>
          <span lang="zh-CN">{addressOf(opened.reading, row.range, addressForm)}</span>
          {row.origin === 'rules' && <Confidence value={row.confidence} />}
        </p>
      )}
      <button
        type="button"
        className={styles['row']}
        data-row-key={row.key}
        aria-current={isCurrent || undefined}
        aria-label={t('row', { quote: row.quote, status: t(`status.${row.status}`) })}
        onClick={onChoose}
      >
        <Icon size={14} strokeWidth={1.5} aria-hidden />
        <span className={styles['quote']} lang="zh-CN">
          {row.quote}
        </span>
        {row.kind !== 'measure' ? (
          <span className={styles['kind']}>{t(`kind.${row.kind}`)}</span>
        ) : isCurrent ? null : row.status === 'suggested' ? (
          <span className={styles['kind']}>{t('percent', { value: Math.round(row.confidence * 100) })}</span>
        ) : (
          row.strength && <StrengthBars strength={row.strength} />
        )}
      </button>
      {isCurrent && <MeasureCard row={row} onDecide={onDecide} />}
    </div>
  );
}

const fieldNames = ['verb', 'object', 'instrument', 'actor', 'region', 'value', 'year', 'deadline'] as const;

/** How sure the rules are. */
function Confidence({ value }: { readonly value: number }) {
  const { t } = useTranslation('measures');
  return (
    <span className={styles['confidence']}>
      {t('confidence', { value: Math.round(value * 100) })}
      <i style={{ ['--sure' as string]: value }} aria-hidden />
    </span>
  );
}

function MeasureCard({ row, onDecide }: Pick<MeasureRowProps, 'row' | 'onDecide'>) {
  const { t } = useTranslation('measures');
  return (
    <div className={styles['card']}>
      <dl className={styles['fields']}>
        {row.strength && (
          <div className={styles['pair']}>
            <dt>{t('field.strength')}</dt>
            <dd>
              <StrengthBars strength={row.strength} /> {t(`strength.${row.strength}`)}
            </dd>
          </div>
        )}
        {fieldNames
          .filter((name) => row[name] !== '')
          .map((name) => (
            <div key={name} className={styles['pair']} data-long={row[name].length > 6 || undefined}>
              <dt>{t(`field.${name}`)}</dt>
              <dd lang="zh-CN">{row[name]}</dd>
            </div>
          ))}
      </dl>
      <div className={styles['answers']}>
        {row.status !== 'confirmed' && (
          <Button look="primary" onClick={() => onDecide('confirmed')}>
            {t('accept')} <KeyCaps look="word" shortcut="Enter" />
          </Button>
        )}
        {row.status !== 'rejected' && (
          <Button onClick={() => onDecide('rejected')}>
            {t('reject')} <KeyCaps look="word" shortcut="X" />
          </Button>
        )}
        {row.status !== 'suggested' && <Button onClick={() => onDecide('suggested')}>{t('takeBack')}</Button>}
      </div>
    </div>
  );
}
