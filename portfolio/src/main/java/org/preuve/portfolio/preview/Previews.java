package org.preuve.portfolio.preview;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.preuve.web.UserId;
import org.preuve.web.base.LoggedFault;
import org.preuve.web.base.ServerConfig;

/**
 * Previews of files, each made once. Two are drawn at a time and a few wait; whoever asks waits as
 * long as they like, and asks again later.
 */
@ApplicationScoped
public class Previews {

  private static final Logger LOG = Logger.getLogger(Previews.class.getName());

  private static final int AT_ONCE = 2;
  private static final int WAITING = 32;
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration END = Duration.ofSeconds(5);

  /** Of one person: whoever brings what takes long does not keep the others waiting. */
  static final int MOST_OF_ONE = 4;

  /** Of one document; whoever wants to see more downloads it. */
  static final int MOST_PAGES = 200;

  /** Bytes of all previews. */
  private static final long MOST = 1024L * 1024 * 1024;

  /** Bytes drawn after which it is looked whether there are too many: rounds come too late. */
  private static final long LOOK = MOST / 8;

  /** Bytes that stay free for evidence. */
  private static final long FREE = 512L * 1024 * 1024;

  private static final Duration GIVEN_UP = Duration.ofHours(1);

  private final PreviewFiles files;

  /** Asked of a request only: rounds have none. */
  private final @Nullable Instance<ServletContext> application;

  private final Clock clock;
  private final Map<String, Future<?>> drawing = new ConcurrentHashMap<>();
  private final Map<String, Integer> ofOne = new ConcurrentHashMap<>();
  private final AtomicLong drawn = new AtomicLong();
  private final ThreadPoolExecutor workers;
  private @Nullable DrawInProcess process;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected Previews() {
    this.files = null;
    this.application = null;
    this.clock = null;
    this.workers = null;
  }

  @Inject
  Previews(ServerConfig server, Instance<ServletContext> application, Clock clock) {
    this(new PreviewFiles(server.dataFolder().resolve("previews")), application, null, clock);
  }

  Previews(
      PreviewFiles files,
      @Nullable Instance<ServletContext> application,
      @Nullable DrawInProcess process,
      Clock clock) {
    this.files = files;
    this.application = application;
    this.process = process;
    this.clock = clock;
    this.workers =
        new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Previews::worker);
    this.workers.allowCoreThreadTimeOut(true);
  }

  private static Thread worker(Runnable work) {
    var thread = new Thread(work, "preuve-preview");
    thread.setDaemon(true);
    return thread;
  }

  @PreDestroy
  void stop() {
    workers.shutdownNow();
    try {
      if (!workers.awaitTermination(END.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warning("a preview is still being drawn");
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** The first of the pages that are made together with that one. */
  public static int first(int page) {
    return (page - 1) / Drawing.PAGES * Drawing.PAGES + 1;
  }

  /** How many pages are made together. */
  public static int together() {
    return Drawing.PAGES;
  }

  /**
   * The preview of a picture or a document.
   *
   * @param whose the person who brought it
   * @param file where it stands, its bytes compared with their hash
   * @param page from 1
   * @param patience how long to wait for it
   */
  public Preview of(
      UserId whose, String sha256, Path file, PreviewKind kind, int page, Duration patience) {
    if (page > MOST_PAGES) {
      return Preview.not(PreviewState.TOO_MUCH);
    }
    return files
        .find(sha256, page, clock.instant())
        .orElseGet(() -> make(whose, sha256, file, kind, page, patience));
  }

  /** The picture of a page that is ready. */
  public Optional<Path> picture(String sha256, int page) {
    return files.picture(sha256, page);
  }

  private Preview make(
      UserId whose, String sha256, Path file, PreviewKind kind, int page, Duration patience) {
    var process = process();
    if (process == null || !files.hasRoom(FREE)) {
      return Preview.not(PreviewState.AWAY);
    }
    int first = first(page);
    try {
      begin(whose, sha256, file, kind, first, process)
          .get(Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS);
      return files
          .find(sha256, page, clock.instant())
          .orElseGet(() -> Preview.not(PreviewState.AWAY));
    } catch (TimeoutException | RejectedExecutionException busy) {
      return Preview.not(PreviewState.SOON);
    } catch (ExecutionException | CancellationException failed) {
      LoggedFault.warn(LOG, "no preview could be made of " + sha256, failed);
      return Preview.not(PreviewState.AWAY);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return Preview.not(PreviewState.SOON);
    }
  }

  /** Who asks while it is being made waits for the same. */
  private Future<?> begin(
      UserId whose, String sha256, Path file, PreviewKind kind, int first, DrawInProcess process) {
    var key = sha256 + "/" + first;
    var owner = Long.toString(whose.value());
    var task =
        new FutureTask<@Nullable Void>(
            () -> {
              try {
                draw(sha256, file, kind, first, process);
                return null;
              } finally {
                drawing.remove(key);
                leave(owner);
              }
            });
    var running = drawing.putIfAbsent(key, task);
    if (running != null) {
      return running;
    }
    try {
      enter(owner);
      workers.execute(task);
      return task;
    } catch (RejectedExecutionException full) {
      drawing.remove(key);
      leave(owner);
      throw full;
    }
  }

  private void enter(String owner) {
    if (ofOne.merge(owner, 1, Integer::sum) > MOST_OF_ONE) {
      throw new RejectedExecutionException("several of one person wait already");
    }
  }

  private void leave(String owner) {
    ofOne.computeIfPresent(owner, (one, here) -> here == 1 ? null : here - 1);
  }

  private void draw(String sha256, Path file, PreviewKind kind, int first, DrawInProcess process)
      throws IOException, InterruptedException {
    var folder = files.incoming();
    try {
      var state = process.draw(kind, file, folder, first);
      if (state.kept() && Files.exists(file)) { // not what was deleted meanwhile
        makeRoom(files.keep(sha256, folder, first, state, clock.instant()));
      }
    } finally {
      PreviewFiles.delete(folder);
    }
  }

  private void makeRoom(long kept) throws IOException {
    if (drawn.addAndGet(kept) > LOOK) {
      drawn.set(0);
      files.trim(hash -> true, MOST, clock.instant().minus(GIVEN_UP));
    }
  }

  private synchronized @Nullable DrawInProcess process() {
    var context = application;
    if (process == null && context != null) {
      try {
        var folder = files.folder().toAbsolutePath();
        var libraries = DrawingLibraries.take(context.get(), folder.resolve("libraries"));
        process = new DrawInProcess(libraries, folder, LONGEST);
      } catch (IOException missing) {
        LoggedFault.warn(LOG, "previews cannot be made", missing);
      }
    }
    return process;
  }

  /** Deletes the preview of a file that is deleted. */
  public void forget(String sha256) {
    try {
      files.forget(sha256);
    } catch (IOException unwritable) {
      LoggedFault.warn(LOG, "a preview waits for the next round: " + sha256, unwritable);
    }
  }

  /**
   * Deletes previews of files that are gone, and the oldest of too many.
   *
   * @param there whether the file with that hash is kept
   */
  public int trim(Predicate<String> there) {
    try {
      return files.trim(there, MOST, clock.instant().minus(GIVEN_UP));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
