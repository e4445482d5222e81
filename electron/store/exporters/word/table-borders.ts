import { BorderStyle } from 'docx';

const edge = { style: BorderStyle.SINGLE, size: 4, color: '808080' };

/** Thin grey lines around every cell. */
export const tableBorders = {
  top: edge,
  bottom: edge,
  left: edge,
  right: edge,
  insideHorizontal: edge,
  insideVertical: edge,
};
