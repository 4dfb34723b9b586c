package org.preuve.server.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The same work on several threads at once. */
final class Together {

  private Together() {}

  static <T> List<T> run(int threads, IntFunction<T> work) {
    var pool = Executors.newFixedThreadPool(threads);
    try {
      return IntStream.range(0, threads)
          .mapToObj(i -> CompletableFuture.supplyAsync(() -> work.apply(i), pool))
          .toList()
          .stream()
          .map(CompletableFuture::join)
          .toList();
    } finally {
      pool.shutdown();
    }
  }
}
