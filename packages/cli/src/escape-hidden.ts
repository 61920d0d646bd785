/** JSON escapes the first 32 control characters only: this escapes the rest of what a terminal would obey or hide. */
export function escapeHidden(json: string): string {
  return json.replace(/[\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
