import type { EventValue } from '../../shared/ipc-contract.ts';
import type { Language, Localized } from '../../shared/localized.ts';

/** A command that the menu gives to the window. */
export type MenuCommand = EventValue<'menu-command'>['command'];

/** One entry of the native menu, in the form that Electron takes. */
export interface MenuEntry {
  readonly label?: string;
  readonly role?:
    'quit' | 'cut' | 'copy' | 'paste' | 'selectAll' | 'zoomIn' | 'zoomOut' | 'resetZoom' | 'togglefullscreen';
  readonly type?: 'separator';
  readonly accelerator?: string;
  /** False: the key is only shown, because the window listens to it itself. */
  readonly registerAccelerator?: false;
  readonly click?: () => void;
  readonly submenu?: MenuEntry[];
}

const words = {
  file: { zh: '文件', en: 'File' },
  new: { zh: '新建方案', en: 'New scenario' },
  import: { zh: '导入…', en: 'Import…' },
  export: { zh: '导出…', en: 'Export…' },
  settings: { zh: '设置', en: 'Settings' },
  quit: { zh: '退出', en: 'Quit' },
  edit: { zh: '编辑', en: 'Edit' },
  undo: { zh: '撤销', en: 'Undo' },
  redo: { zh: '重做', en: 'Redo' },
  cut: { zh: '剪切', en: 'Cut' },
  copy: { zh: '复制', en: 'Copy' },
  paste: { zh: '粘贴', en: 'Paste' },
  selectAll: { zh: '全选', en: 'Select all' },
  view: { zh: '视图', en: 'View' },
  projection: { zh: '演示模式', en: 'Projection' },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  resetZoom: { zh: '实际大小', en: 'Actual size' },
  togglefullscreen: { zh: '全屏', en: 'Full screen' },
  help: { zh: '帮助', en: 'Help' },
  shortcuts: { zh: '键盘快捷键', en: 'Keyboard shortcuts' },
} as const satisfies Record<string, Localized>;

const separator: MenuEntry = { type: 'separator' };

/** The native menu in a language; what it does goes to the window as a command. */
export function menuTemplate(language: Language, onCommand: (command: MenuCommand) => void): MenuEntry[] {
  const command = (name: MenuCommand, accelerator?: string): MenuEntry => ({
    label: words[name][language],
    ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
    click: () => {
      onCommand(name);
    },
  });
  const role = (name: NonNullable<MenuEntry['role']>): MenuEntry => ({ label: words[name][language], role: name });
  return [
    {
      label: words.file[language],
      submenu: [
        command('new', 'CmdOrCtrl+N'),
        command('import'),
        command('export'),
        separator,
        command('settings'),
        role('quit'),
      ],
    },
    {
      label: words.edit[language],
      submenu: [
        command('undo', 'CmdOrCtrl+Z'),
        command('redo', 'CmdOrCtrl+Shift+Z'),
        separator,
        role('cut'),
        role('copy'),
        role('paste'),
        role('selectAll'),
      ],
    },
    {
      label: words.view[language],
      submenu: [
        command('projection', 'F9'),
        separator,
        role('resetZoom'),
        role('zoomIn'),
        role('zoomOut'),
        role('togglefullscreen'),
      ],
    },
    { label: words.help[language], submenu: [command('shortcuts', '?')] },
  ];
}
