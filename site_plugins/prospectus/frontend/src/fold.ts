// Lower case without diacritics: "Mežs" and "mezs" are the same word to a search.
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "");
}

// A folded word without its Latvian ending: the beginning of its other forms, and of words made of it.
export function root(word: string): string {
  const cut = word.replace(/(?:[aeiou]{1,2}[ms]?|s)$/, "");
  return cut.length > 2 ? cut : word;
}
