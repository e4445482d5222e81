import { CornerDownRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { characterCount } from '../../../shared/domain/document/character-count';
import { canMove } from '../../../shared/domain/review/another-place';
import { isWritable, type Contribution } from '../../../shared/domain/review/difference';
import type { PlacedDifference, ReturnedComments } from '../../../shared/ipc/contract';
import { useStoreQuery } from '../../lib/client';
import { useOpenDocument } from '../../lib/open-document';
import { langOf } from '../../lib/lang-of';
import { markWords } from '../../lib/mark-words';
import { useReadAddress } from '../../lib/reading-address';
import { useWorkbench } from '../../lib/workbench';
import { Button } from '../../ui/button';
import { KeyCaps } from '../../ui/key-caps';
import { Select } from '../../ui/select';
import { TagLabel } from '../../ui/tag-label';
import { useTags } from '../tags';
import { clauseAround } from './clause-around';
import { KindIcon } from './kind-icon';
import { PlaceChoice } from './place-choice';
import { useReview } from './review-state';
import { sayChange } from './say';
import { dateFormat } from '../../lib/date-format';
import styles from './comments-back.module.css';

interface DifferenceDetailProps {
  readonly one: PlacedDifference;
  readonly found: ReturnedComments;
}

/** One difference whole: its clause, what was written, by what it was known, where it goes. */
export function DifferenceDetail({ one, found }: DifferenceDetailProps) {
  const { t, i18n } = useTranslation('comments-back');
  const { chosen, choose, close, placing, place, places, putBack } = useReview();
  const readAddress = useReadAddress();
  const opened = useOpenDocument(found.documentId);
  const dateTime = dateFormat(i18n.language, {
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const { by, range } = one;
  const clause = opened && clauseAround(opened, one);
  const said = [by, ...one.answers].filter((each): each is Contribution => each !== null);
  const goTo = () => {
    if (!range) return;
    close();
    useWorkbench.getState().jumpTo(range, found.documentId);
  };
  return (
    <section className={styles['detail']} aria-label={t(`detail.${one.kind}`)} data-kind={one.kind}>
      <p className={styles['head']}>
        <span className={styles['sign']}>
          <KindIcon kind={one.kind} /> {t(`detail.${one.kind}`)}
        </span>
        {by && (
          <span>
            <bdi>{by.author || t('unnamed')}</bdi> {by.time !== null && dateTime.format(by.time)}
          </span>
        )}
      </p>
      {clause ? (
        <p className={styles['clause']} lang="zh-CN">
          {clause.before}
          <mark>{clause.words}</mark>
          {clause.after}
        </p>
      ) : (
        <p className={styles['clause']} lang="zh-CN">
          {one.quote}
        </p>
      )}
      {one.longAddress !== '' && (
        <p className={styles['place']}>
          <CornerDownRight size={14} strokeWidth={1.5} aria-hidden />
          <span lang="zh-CN">{readAddress({ ...one, shortAddress: one.address })}</span>
          {range && (
            <Button look="link" onClick={goTo}>
              {t('go')}
            </Button>
          )}
        </p>
      )}
      {said.length > 0
        ? said.map((each, index) => (
            <blockquote key={index} className={styles['said']} dir="auto" lang={langOf(each.text)}>
              {index > 0 && <bdi className={styles['answers']}>{each.author || t('unnamed')}</bdi>}
              {each.text}
            </blockquote>
          ))
        : one.kind !== 'text-edited' && (
            <blockquote className={styles['said']} lang={langOf(one.before)}>
              {one.before}
            </blockquote>
          )}
      {said.length === 0 && <p className={styles['change']}>{sayChange(t, one)}</p>}
      {one.conflict !== null && <p className={styles['conflict']}>{t('conflict', { text: one.conflict })}</p>}
      <dl className={styles['facts']}>
        <dt>{t('basis.label')}</dt>
        <dd>
          {t(`basis.${one.basis}`)}
          {found.lost.map((what) => (
            <small key={what}>
              {found.program === ''
                ? t(`lost.${what}`)
                : t(`lostBy.${what}`, { program: nameOf(found.program) })}
            </small>
          ))}
        </dd>
        {one.kind === 'changed' && (
          <>
            <dt>{t('was')}</dt>
            <dd lang={langOf(one.before)}>{one.before}</dd>
          </>
        )}
        {range && one.kind === 'new' && (
          <>
            <dt>{t('range')}</dt>
            <dd>
              {t(one.basis === 'chosen' ? 'rangeChosen' : 'rangeExact', { count: characterCount(one.quote) })}
            </dd>
          </>
        )}
        {by && isWritable(one) && (
          <>
            <dt>{t('into')}</dt>
            <dd>
              <Into author={by.author} found={found} />
              {one.kind === 'reply' && <small>{t('thread')}</small>}
            </dd>
          </>
        )}
        <Beside one={one} found={found} />
      </dl>
      {placing === one.key ? (
        <PlaceChoice one={one} found={found} />
      ) : (
        (isWritable(one) || canMove(one)) && (
          <p className={styles['acts']}>
            {isWritable(one) && (
              <>
                <Button aria-pressed={chosen.has(one.key)} onClick={() => choose(one.key, true)}>
                  {t('take')} <KeyCaps look="word" shortcut="Enter" />
                </Button>
                <Button aria-pressed={!chosen.has(one.key)} onClick={() => choose(one.key, false)}>
                  {t('leave')} <KeyCaps look="word" shortcut="X" />
                </Button>
              </>
            )}
            {canMove(one) && (
              <Button onClick={() => place(one.key)}>
                {t('move')} <KeyCaps look="word" shortcut="R" />
              </Button>
            )}
            {places.has(one.key) && <Button onClick={() => putBack(one.key)}>{t('putBack')}</Button>}
          </p>
        )
      )}
    </section>
  );
}

/** Where what a person wrote goes: a layer that can be shown apart, or among the researcher's own marks. */
function Into({ author, found }: { readonly author: string; readonly found: ReturnedComments }) {
  const { t } = useTranslation('comments-back');
  const { withoutLayer, setLayered } = useReview();
  const name = author || t('unnamed');
  const count = found.differences.filter((each) => each.by?.author === author && isWritable(each)).length;
  return (
    <>
      <Select
        label={t('into')}
        look="start"
        value={withoutLayer.has(author) ? 'own' : 'layer'}
        options={[
          { value: 'layer', text: t('layer', { name }) },
          { value: 'own', text: t('ownMarks') },
        ]}
        onChange={(into) => setLayered(author, into === 'layer')}
      />
      {count > 1 && <small>{t('intoAll', { name, count })}</small>}
    </>
  );
}

/** LibreOffice tells its whole build; its name is enough. */
const nameOf = (program: string): string => /^[A-Za-z ]+/.exec(program)?.[0].trim() ?? program;

/** Marks that stand on just these words already: by their tags, or by what they say. */
function Beside({ one, found }: DifferenceDetailProps) {
  const { t } = useTranslation('comments-back');
  const tags = useTags();
  const { data: marks = [] } = useStoreQuery('annotation:list', { documentId: found.documentId });
  const here = marks.filter(({ id }) => one.beside.includes(id));
  if (here.length === 0) return null;
  return (
    <>
      <dt>{t('here')}</dt>
      <dd>
        {here.map((mark) => {
          const names = mark.tagIds.flatMap((id) => tags.byId.get(id)?.name ?? []);
          const words = names.length > 0 ? names.join(' ') : (mark.comments[0]?.text ?? markWords(mark));
          return <TagLabel key={mark.id} name={words.slice(0, 40)} color={mark.color} />;
        })}
      </dd>
    </>
  );
}
