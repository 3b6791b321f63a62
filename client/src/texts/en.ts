// The texts of the workplace in one language, one file per feature. Those in apart/ come with the
// pages that show them (app/i18n.ts).
const files = import.meta.glob<{ default: object }>('./en/*.json', { eager: true })

export default Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.json$/g, ''), file.default]),
)
