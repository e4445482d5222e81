import { describe, expect, it } from 'vitest';
import { linePieces } from '../../../../shared/domain/text/line-pieces';

describe('where a line of a title may end', () => {
  it.each([
    ['加快服务贸易数字化进程', '加快 服务 贸易 数字化 进程'],
    ['提高跨境服务贸易开放水平', '提高 跨境 服务 贸易 开放 水平'],
    ['推进服务外包数字化高端化', '推进 服务 外包 数字化 高端化'],
    ['打造高水平改革开放平台', '打造 高水平 改革 开放 平台'],
    ['中西部与东北地区', '中西部 与东北地区'],
    ['重点领域的开放', '重点 领域的 开放'],
    ['加强组织领导，健全统计体系', '加强 组织 领导，健全 统计 体系'],
  ])('%s', (title, pieces) => {
    expect(linePieces(title).join(' ')).toBe(pieces);
  });

  it('loses no sign of what it cuts', () => {
    for (const title of ['', '（一）', '“一带一路”国家', 'WTO 改革 2025 年', '\u{20000}字'])
      expect(linePieces(title).join('')).toBe(title);
  });
});
