package org.preuve.dev;

import java.io.IOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Runs inside the server: gives loaded classes new bodies, or starts the application anew. It knows
 * nothing but the JDK, because it stands on the server's own class path.
 */
public final class Agent {

  /** Begins a line that asks for the application to be started anew; its file follows a tab. */
  static final String RESTART = "restart";

  /** Written when all went well; otherwise the reason stands in the answer. */
  static final String DONE = "done";

  private static final String APPLICATION =
      "WebSphere:service=com.ibm.websphere.application.ApplicationMBean,name=preuve";
  private static final String NOTICES =
      "WebSphere:service=com.ibm.ws.kernel.filemonitor.FileNotificationMBean";

  private Agent() {}

  /**
   * Called by the JVM at each request.
   *
   * @param request a file that holds {@link #RESTART}, tab, the application's file, or lines {@code
   *     class name, tab, class file}; the answer is written beside it, with {@code .answer} at its
   *     end
   */
  public static void agentmain(String request, Instrumentation instrumentation) throws IOException {
    var asked = Files.readAllLines(Path.of(request));
    Files.writeString(Path.of(request + ".answer"), answer(asked, instrumentation));
  }

  private static String answer(List<String> asked, Instrumentation instrumentation)
      throws IOException {
    try {
      if (asked.get(0).startsWith(RESTART + "\t")) {
        restart(asked.get(0).substring(RESTART.length() + 1));
      } else {
        instrumentation.redefineClasses(definitions(asked, instrumentation));
      }
      return DONE;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return ended.toString();
    } catch (JMException
        | IllegalStateException
        | ClassNotFoundException
        | UnmodifiableClassException
        | UnsupportedOperationException
        | LinkageError refused) {
      return refused.toString();
    }
  }

  /** The server updates an application whose file is said to have changed, in its own time. */
  private static void restart(String file) throws JMException, InterruptedException {
    var collection = Collection.class.getName();
    ManagementFactory.getPlatformMBeanServer()
        .invoke(
            new ObjectName(NOTICES),
            "notifyFileChanges",
            new Object[] {List.of(), List.of(file), List.of()},
            new String[] {collection, collection, collection});
    if (!seen(Set.of("STARTING"), Duration.ofMinutes(1))
        || !seen(Set.of("STARTED", "INSTALLED"), Duration.ofMinutes(4))
        || !state().equals("STARTED")) {
      throw new IllegalStateException("the application is " + state());
    }
  }

  private static boolean seen(Set<String> states, Duration patience)
      throws JMException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!states.contains(state())) {
      if (System.nanoTime() > end) {
        return false;
      }
      Thread.sleep(10);
    }
    return true;
  }

  private static String state() throws JMException {
    return ManagementFactory.getPlatformMBeanServer()
        .getAttribute(new ObjectName(APPLICATION), "State")
        .toString();
  }

  /** Classes that are not loaded yet come with their new bodies by themselves. */
  private static ClassDefinition[] definitions(List<String> asked, Instrumentation instrumentation)
      throws IOException {
    Map<String, byte[]> bodies = new HashMap<>();
    for (String line : asked) {
      String[] parts = line.split("\t", 2);
      bodies.put(parts[0], Files.readAllBytes(Path.of(parts[1])));
    }
    var definitions = new ArrayList<ClassDefinition>();
    for (Class<?> loaded : instrumentation.getAllLoadedClasses()) {
      byte[] body = bodies.get(loaded.getName());
      if (body != null) {
        definitions.add(new ClassDefinition(loaded, body));
      }
    }
    return definitions.toArray(ClassDefinition[]::new);
  }
}
