package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.preuve.lti.FirstPage;
import org.preuve.lti.platform.RehearsedPlatform;
import org.preuve.web.Caller;
import org.preuve.web.frame.CourseRequest;
import org.preuve.web.tenant.Tenant;

/**
 * Launches as a student's browser would, step by step, in a transaction that is taken back: nobody
 * sees anything of it and nothing stays.
 */
@Dependent
class RehearseLaunch {

  /** The first launch of a transaction finds nobody it knows, the others do. */
  static final int LAUNCHES = 8;

  private final UserTransaction transaction;
  private final RequestContextController requests;
  private final CourseRequest request;
  private final RehearsedPlatform platform;
  private final Instance<StartLogin> logins;
  private final Instance<AcceptLaunch> accept;
  private final Event<Launched> launched;
  private final Instance<FirstPage> pages;
  private final Clock clock;

  @Inject
  RehearseLaunch(
      UserTransaction transaction,
      RequestContextController requests,
      CourseRequest request,
      RehearsedPlatform platform,
      Instance<StartLogin> logins,
      Instance<AcceptLaunch> accept,
      Event<Launched> launched,
      @Any Instance<FirstPage> pages,
      Clock clock) {
    this.transaction = transaction;
    this.requests = requests;
    this.request = request;
    this.platform = platform;
    this.logins = logins;
    this.accept = accept;
    this.launched = launched;
    this.pages = pages;
    this.clock = clock;
  }

  void rehearse(RehearsedToken token) throws NotSupportedException, SystemException {
    transaction.begin();
    try {
      platform.open(token.issuer(), RehearsedToken.CLIENT, token.key(), clock.instant());
      for (int i = 0; i < LAUNCHES; i++) {
        inRequest(token);
      }
    } finally {
      transaction.rollback();
      platform.close(token.issuer());
    }
  }

  private void inRequest(RehearsedToken token) {
    requests.activate();
    Tenant.everyone();
    try {
      show(launch(token));
    } finally {
      Tenant.clear();
      requests.deactivate();
    }
  }

  private Caller launch(RehearsedToken token) {
    try (var login = logins.getHandle();
        var waiting = logins.getHandle();
        var launch = accept.getHandle()) {
      var started = login.get().start(token.login()).fold(s -> s, r -> failed(r.reason().name()));
      waiting.get().waiting(started.state(), state -> Optional.of(started.secret()));
      var nonce = started.address().getRawQuery().replaceAll(".*&nonce=", "");
      var form = new LaunchForm(started.state(), token.token(nonce, clock.instant()), "", "");
      return launch
          .get()
          .accept(form, started.secret())
          .fold(e -> e.session().caller(), r -> failed(r.refusal().reason().name()));
    }
  }

  private void show(Caller caller) {
    launched.fire(new Launched(caller));
    request.came("/portfolio", Map.of(), Locale.FRENCH, false);
    request.belongsTo(caller, "'none'");
    Tenant.set(caller.registration());
    for (var page : pages.handles()) {
      try (page) {
        page.get().show();
      }
    }
  }

  private static <T> T failed(String reason) {
    throw new IllegalStateException("a rehearsed launch was refused: " + reason);
  }
}
