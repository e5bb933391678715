/** The catalogue, read from `resources/catalogue` and checked when the program is built. */
declare module 'virtual:catalogue' {
  export const catalogue: import('../../../shared/catalogue.ts').Catalogue;
}

/** The price books that come with the program, read from `resources/price-books` when it is built. */
declare module 'virtual:price-books' {
  export const priceBooks: Readonly<
    Record<'documented' | 'public' | 'illustrative', import('../../../shared/price-book.ts').PriceBook>
  >;
}
