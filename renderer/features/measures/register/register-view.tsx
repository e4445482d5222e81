import { Columns3, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../../shared/domain/ids';
import { useNotices } from '../../../lib/notices';
import { useOpenDocument, type OpenDocument } from '../../../lib/open-document';
import { useWorkbench } from '../../../lib/workbench';
import { Button } from '../../../ui/button';
import { AddTopic } from '../coverage/add-topic';
import { CoverageView } from '../coverage/coverage-view';
import { useSchemeInHand } from '../coverage/use-scheme-in-hand';
import { wantKind } from '../wanted-kind';
import { ExportMenu } from './export-menu';
import { PivotView } from './pivot-view';
import { subviews, useRegisterState } from './register-state';
import { SetupDialog } from './setup-dialog';
import { TableScreen } from './table-screen';
import { useKeptRegister } from './use-kept-register';
import { useTableGround, type Register } from './use-table-ground';
import styles from './register-view.module.css';

/** The view 台账: the register as tables, pivots, topic coverage and targets. */
export function RegisterView({ documentId }: { readonly documentId: DocumentId }) {
  const opened = useOpenDocument(documentId);
  return opened ? (
    <OpenRegister key={documentId} opened={opened} />
  ) : (
    <div className={styles['waiting']} aria-busy />
  );
}

function OpenRegister({ opened }: { readonly opened: OpenDocument }) {
  const register = useTableGround(opened);
  const subview = useRegisterState((state) => state.subview);
  const isInPlace = useKeptRegister(opened.document.id);
  if (!register || !isInPlace) return <div className={styles['waiting']} aria-busy />;
  const head = <RegisterHead register={register} />;
  if (subview === 'coverage') return <CoverageView opened={opened} head={head} />;
  if (subview === 'pivot') return <PivotView register={register} head={head} />;
  return (
    <TableScreen
      key={subview}
      name={subview === 'targets' ? 'targets' : 'table'}
      register={register}
      head={head}
    />
  );
}

/** Title, how many rows, the sub-views, and what is done with the whole register. */
function RegisterHead({ register }: { readonly register: Register }) {
  const { t } = useTranslation('register');
  const { subview, showSubview } = useRegisterState();
  const [isSettingUp, setSettingUp] = useState(false);
  // Rows stand on words, so a new one begins in the text.
  const isTarget = subview === 'targets';
  const goAndSelect = () => {
    useWorkbench.getState().show('read');
    if (isTarget) wantKind('target');
    useNotices.getState().tell(t(isTarget ? 'addTargetHint' : 'addHint'));
  };
  const isCoverage = subview === 'coverage';
  const topics = useSchemeInHand()?.topics.filter(({ isGroup }) => !isGroup).length ?? 0;
  const count = register.rows.filter(
    ({ kind, status }) => (kind === 'target') === isTarget && status !== 'rejected',
  ).length;
  return (
    <header className={styles['head']}>
      <h1>{t('title')}</h1>
      <span className={styles['count']}>
        {isCoverage
          ? t('coverage:count', { count: topics })
          : t(isTarget ? 'countTargets' : 'count', { count })}
      </span>
      <nav className={styles['subviews']} aria-label={t('sub.label')}>
        {subviews.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === subview ? 'page' : undefined}
            onClick={() => showSubview(name)}
          >
            {t(`sub.${name}`)}
          </button>
        ))}
      </nav>
      <div className={styles['tools']}>
        {!isCoverage && (
          <Button look="plain" onClick={() => setSettingUp(true)}>
            <Columns3 size={16} strokeWidth={1.5} aria-hidden />
            {t('columns')}
          </Button>
        )}
        <ExportMenu register={register} />
        {isCoverage ? (
          <AddTopic />
        ) : (
          <Button onClick={goAndSelect}>
            <Plus size={16} strokeWidth={1.5} aria-hidden />
            {t(isTarget ? 'addTarget' : 'add')}
          </Button>
        )}
      </div>
      {isSettingUp && (
        <SetupDialog
          name={isTarget ? 'targets' : 'table'}
          register={register}
          onClose={() => setSettingUp(false)}
        />
      )}
    </header>
  );
}
