/// The book of every bit of key: one equation per link, kept by construction.
///
/// Read [yugma.keys.book.Book]. Depends on the JDK alone.
@NullMarked
package yugma.keys.book;

import org.jspecify.annotations.NullMarked;
