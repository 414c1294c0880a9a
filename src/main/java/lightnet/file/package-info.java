/** Networks on disk: files that are whole or not there, drafts that survive a crash. */
@NullMarked
package lightnet.file;

import org.jspecify.annotations.NullMarked;
