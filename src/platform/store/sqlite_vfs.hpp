#pragma once

namespace sx::store {

// The name of a SQLite file system for the one connection that writes while SqliteLog forces the
// log to disk. It differs from SQLite's own in the write-ahead log alone:
// - What a commit appends goes to the operating system in one piece, where SQLite writes twice for
// each
//   page. It goes there before SQLite tells readers of it, and a full disk is heard of in time to
//   roll the group back.
// - A commit does not wait for the disk. When the log begins anew it does wait: old pages must
// never
//   look like part of the new log.
// Never checkpoint through such a connection: that must wait for the disk.
char const* gathering_vfs();

}  // namespace sx::store
