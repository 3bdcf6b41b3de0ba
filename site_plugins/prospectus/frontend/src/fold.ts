// Lower case without diacritics: "Mežs" and "mezs" are the same word to a search.
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "");
}
