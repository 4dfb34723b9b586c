package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.preuve.web.session.LaunchSession;
import org.preuve.web.session.LaunchSessionRepository;

/** A browser keeps at most ten launch sessions; older ones make room. */
@Dependent
class SessionLimit {

  private static final int MOST = 10;

  private final LaunchSessionRepository sessions;

  @Inject
  SessionLimit(LaunchSessionRepository sessions) {
    this.sessions = sessions;
  }

  /**
   * Which cookies go.
   *
   * @param handles sessions that the browser holds beside the new one
   */
  List<String> surplus(List<String> handles) {
    int tooMany = handles.size() + 1 - MOST;
    if (tooMany <= 0) {
      return List.of();
    }
    var living = sessions.oldestFirst(handles).stream().map(LaunchSession::handle).toList();
    var gone = handles.stream().filter(h -> !living.contains(h)).toList();
    return Stream.concat(gone.stream(), living.stream()).limit(tooMany).toList();
  }
}
