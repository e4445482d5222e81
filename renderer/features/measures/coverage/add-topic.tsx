import { Plus } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TagId } from '../../../../shared/domain/ids';
import { reportFailure } from '../../../lib/notices';
import { Button } from '../../../ui/button';
import { ComposedInput } from '../../../ui/composed-input';
import { Select } from '../../../ui/select';
import { createTag, useTags } from '../../tags';
import { useSchemeInHand } from './use-scheme-in-hand';
import styles from './add-topic.module.css';

/** Makes a topic in the scheme that is looked through, under its root or one of its groups. */
export function AddTopic() {
  const { t } = useTranslation('coverage');
  const { byId } = useTags();
  const scheme = useSchemeInHand();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [parent, setParent] = useState<TagId | null>(null);
  if (!scheme) return null;
  const groups = scheme.topics.filter(({ isGroup }) => isGroup);
  const under = groups.some(({ id }) => id === parent) ? (parent as TagId) : scheme.id;
  const save = () => {
    if (name.trim() === '') return;
    reportFailure(
      createTag(name.trim(), under).then(() => {
        setName('');
        setOpen(false);
      }),
    );
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <Button>
          <Plus size={16} strokeWidth={1.5} aria-hidden />
          {t('add.act')}
        </Button>
      </Popover.Trigger>
      <Popover.Portal container={isOpen ? document.querySelector('main') : null}>
        <Popover.Content
          className={styles['popover']}
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label={t('add.act')}
        >
          <ComposedInput
            value={name}
            onText={setName}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) save();
            }}
            aria-label={t('add.name')}
            placeholder={t('add.name')}
            lang="zh-CN"
          />
          <div className={styles['foot']}>
            <Select
              label={t('add.under', { name: '' })}
              lang="zh-CN"
              value={under}
              options={[scheme.id, ...groups.map(({ id }) => id)].map((id) => ({
                value: id,
                text: byId.get(id)?.name ?? '',
              }))}
              onChange={setParent}
            />
            <Button look="primary" disabled={name.trim() === ''} onClick={save}>
              {t('add.save')}
            </Button>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
