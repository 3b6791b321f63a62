// Every text of the workplace in one language, one file per feature.
const files = import.meta.glob<{ default: object }>('./en/*.json', { eager: true })

export default Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.json$/g, ''), file.default]),
)
