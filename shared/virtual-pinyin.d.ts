/** How the names of the catalogue's items are typed in Latin letters; worked out when the program is built. */
declare module 'virtual:pinyin' {
  export const pinyin: Readonly<Record<string, { readonly initials: string; readonly full: string }>>;
}
