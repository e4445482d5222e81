import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '../../../shared/domain/document/document';
import { reportFailure } from '../../lib/notices';
import { Button } from '../../ui/button';
import styles from './details-dialog.module.css';

/** Where a document came from, as its file said. Addresses are shown and copied, never opened. */
export function ProvenanceList({ document }: { readonly document: DocumentSummary }) {
  const { t } = useTranslation('library');
  const [copied, setCopied] = useState<string | null>(null);
  const { provenance } = document;
  const rows = [
    { name: 'fileName', value: provenance.fileName },
    { name: 'publisher', value: provenance.publisher },
    { name: 'headline', value: provenance.headline },
    { name: 'published', value: provenance.published },
    { name: 'address', value: provenance.address, copy: provenance.address },
    { name: 'encoding', value: document.encoding.toUpperCase() },
    { name: 'sha256', value: document.sourceSha256.slice(0, 16), copy: document.sourceSha256 },
  ] as const;
  const copy = (name: string, text: string) =>
    reportFailure(window.zhangju.host.copyText(text).then(() => setCopied(name)));
  return (
    <section className={styles['source']} aria-label={t('details.source')}>
      <h3>
        {t('details.source')} <span>{t('details.sourceNote')}</span>
      </h3>
      <dl>
        {rows.map((row) => (
          <div key={row.name}>
            <dt>{t(`details.${row.name}`)}</dt>
            <dd data-empty={row.value === '' || undefined}>
              <bdi>{row.value || t('details.none')}</bdi>
              {'copy' in row && row.copy !== '' && (
                <Button
                  look="link"
                  aria-label={t('details.copyOf', { name: t(`details.${row.name}`) })}
                  onClick={() => copy(row.name, row.copy)}
                >
                  {t(copied === row.name ? 'details.copied' : 'details.copy')}
                </Button>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
