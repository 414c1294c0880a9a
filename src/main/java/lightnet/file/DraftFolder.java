package lightnet.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lightnet.design.PresetException;

/**
 * The drafts of one window. As long as the window is open, or its process lives, it holds a lock;
 * what lies in a folder that nobody holds was left by a window that ended, and is taken over by the
 * next.
 */
public final class DraftFolder implements AutoCloseable {
  private static final String LOCK = "window.lock";
  private static final String ENDING = ".yaml";

  private final Path all;
  private final Path own;
  private final Held held;

  private DraftFolder(Path all, Path own, Held held) {
    this.all = all;
    this.own = own;
    this.held = held;
  }

  /** A lock on a folder, for as long as the process lives. */
  private record Held(FileChannel channel, FileLock lock) implements AutoCloseable {

    /** Nothing if somebody else holds it. */
    static Optional<Held> of(Path folder) throws IOException {
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return Optional.of(new Held(channel, lock));
        }
      } catch (OverlappingFileLockException _) {
        // another window of this process
      } catch (IOException e) {
        channel.close();
        throw e;
      }
      channel.close();
      return Optional.empty();
    }

    @Override
    public void close() throws IOException {
      lock.release();
      channel.close();
    }
  }

  /**
   * What windows left that are not open any more.
   *
   * @param drafts the oldest first
   * @param unreadable those that stay where they are
   */
  public record Left(List<Draft> drafts, List<Unreadable> unreadable) {
    public Left {
      drafts = List.copyOf(drafts);
      unreadable = List.copyOf(unreadable);
    }
  }

  /**
   * A draft that cannot be read.
   *
   * @param file where it is
   * @param reason in a sentence
   */
  public record Unreadable(Path file, String reason) {}

  /**
   * A folder for the drafts of a window.
   *
   * @throws IOException if there can be none
   */
  public static DraftFolder open(StateFolder state) throws IOException {
    Path all = Files.createDirectories(state.drafts());
    while (true) {
      Path own = Files.createDirectory(all.resolve(UUID.randomUUID().toString()));
      try {
        Optional<Held> held = Held.of(own);
        if (held.isPresent()) {
          return new DraftFolder(all, own, held.get());
        }
      } catch (NoSuchFileException _) {
        // another window looked for what was left and took the folder away before it was locked
      }
    }
  }

  /**
   * Keeps a draft in the place of what was kept of its document before.
   *
   * @throws IOException if it cannot be written; what was kept before stays
   */
  public void keep(Draft draft) throws IOException {
    WholeFile.write(own.resolve(draft.id() + ENDING), DraftText.write(draft));
  }

  /**
   * Takes a draft away, if there is one.
   *
   * @throws IOException if that is not possible
   */
  public void discard(UUID document) throws IOException {
    Files.deleteIfExists(own.resolve(document + ENDING));
  }

  /**
   * Takes over what windows left that are not open any more.
   *
   * @throws IOException if the folder cannot be read
   */
  public Left takeOver() throws IOException {
    List<Draft> drafts = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (Path folder : list(all)) {
      if (!folder.equals(own) && Files.isDirectory(folder)) {
        try {
          takeOver(folder, drafts, unreadable);
        } catch (IOException e) {
          unreadable.add(new Unreadable(folder, e.toString()));
        }
      }
    }
    drafts.sort(Comparator.comparing(Draft::written));
    return new Left(drafts, unreadable);
  }

  private void takeOver(Path folder, List<Draft> drafts, List<Unreadable> unreadable)
      throws IOException {
    try {
      Optional<Held> taken = Held.of(folder);
      if (taken.isEmpty()) {
        return;
      }
      try (Held _ = taken.get()) {
        for (Path file : list(folder)) {
          String name = String.valueOf(file.getFileName());
          if (name.endsWith(WholeFile.UNFINISHED)) {
            Files.delete(file);
          } else if (name.endsWith(ENDING)) {
            read(file, drafts, unreadable);
          }
        }
      }
      deleteIfEmpty(folder);
    } catch (NoSuchFileException _) {
      // another window was faster
    }
  }

  /** What cannot be read keeps none of the others from being read. */
  private void read(Path file, List<Draft> drafts, List<Unreadable> unreadable) {
    String name = String.valueOf(file.getFileName());
    try {
      UUID id = UUID.fromString(name.substring(0, name.length() - ENDING.length()));
      Draft draft = DraftText.read(id, name, Files.readAllBytes(file));
      Files.move(file, own.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      drafts.add(draft);
    } catch (PresetException | IllegalArgumentException e) {
      unreadable.add(new Unreadable(file, String.valueOf(e.getMessage())));
    } catch (IOException e) {
      unreadable.add(new Unreadable(file, e.toString()));
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void deleteIfEmpty(Path folder) throws IOException {
    if (list(folder).stream().allMatch(file -> file.endsWith(LOCK))) {
      Files.deleteIfExists(folder.resolve(LOCK));
      try {
        Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException _) {
        // another window looks into it just now
      }
    }
  }

  /**
   * Leaves what is kept to the next window.
   *
   * @throws IOException if the folder cannot be given back
   */
  @Override
  public void close() throws IOException {
    held.close();
    deleteIfEmpty(own);
  }
}
