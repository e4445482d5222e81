import { Menu } from 'electron';
import type { Texts } from './texts';

/**
 * On Linux and Windows the page draws all there is, and no menu means no hidden keys either. macOS
 * has its menu bar, and takes copy, paste and close from it. Commands go to the page by their id.
 */
export function setMenu(texts: () => Texts, send: (commandId: string) => void): void {
  if (process.platform !== 'darwin') {
    Menu.setApplicationMenu(null);
    return;
  }
  const { menu, dialog } = texts();
  const command = (label: string, id: string, accelerator: string) => ({
    label,
    accelerator,
    // The page listens for the same key; the menu only shows it.
    registerAccelerator: false,
    click: () => send(id),
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { role: 'appMenu' },
      {
        label: menu.file,
        submenu: [
          command(dialog.import, 'import', 'Cmd+O'),
          command(menu.print, 'print', 'Cmd+P'),
          { type: 'separator' },
          { role: 'close' },
        ],
      },
      {
        label: menu.edit,
        submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
      },
      { label: menu.window, role: 'windowMenu' },
      { label: menu.help, role: 'help', submenu: [command(menu.help, 'help', 'F1')] },
    ]),
  );
}
