/** The id of the list’s search: the key / goes there. */
export const SEARCH_FIELD = "orders-search";
