import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { changeStructure } from '../../../../shared/domain/document/change-structure';
import { partVersion, readingVersion, withVersion } from '../../../../shared/domain/document/reading-version';
import type { Repair } from '../../../../shared/domain/document/repair';
import type { RepairId } from '../../../../shared/domain/ids';
import { blocksOf, paragraphs } from './fixture';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const blocks = blocksOf(paragraphs('一、甲', '服务贸易高质', '量发展。', '（一）乙', '推进改革。'));
const versionOf = (repairs: readonly Repair[]) => readingVersion('c'.repeat(64), blocks, repairs, hash);

describe('the version of a reading', () => {
  const cut = (active: boolean, id: string): readonly Repair[] => [
    {
      id: id as RepairId,
      active,
      rule: 'page-cut',
      change: { kind: 'join', block: blocks[1]!.id, next: blocks[2]!.id },
    },
  ];
  const proposed = cut(true, 'one');
  let count = 0;
  const change = (repairs: readonly Repair[], by: number) =>
    changeStructure(
      blocks,
      repairs,
      [{ kind: 'level', point: { block: blocks[3]!.id, offset: 0 }, by }],
      () => `hand${(count += 1)}`,
    );

  it('is another for each reading and the same for the same one, whatever the ids', () => {
    const versions = [versionOf(proposed), versionOf(cut(false, 'one')), versionOf(change(proposed, 1))];
    expect(new Set(versions).size).toBe(3);
    for (const version of versions) expect(version).toMatch(/^[0-9a-f]{12}$/);
    expect(versionOf(change(change(proposed, 1), -1))).toBe(versions[0]);
    expect(versionOf(change(cut(true, 'another'), 1))).toBe(versions[2]);
  });

  it('is another where the parser read another structure off the same words', () => {
    const other = blocks.map((block, at) => (at === 3 ? { ...block, level: 3 } : block));
    expect(readingVersion('c'.repeat(64), other, proposed, hash)).not.toBe(versionOf(proposed));
  });

  it('stands behind the @ of an address', () => {
    expect(partVersion(withVersion('3.3¶2s1', '0123456789ab'))).toEqual({
      address: '3.3¶2s1',
      version: '0123456789ab',
    });
    expect(partVersion(' 三、（三）第2段 @ABCDEF ')).toEqual({
      address: '三、（三）第2段',
      version: 'abcdef',
    });
    expect(partVersion('3.3¶2s1')).toEqual({ address: '3.3¶2s1', version: null });
    expect(partVersion('【@某某】')).toEqual({ address: '【@某某】', version: null });
    expect(partVersion('3.3@abc')).toEqual({ address: '3.3@abc', version: null });
  });
});
