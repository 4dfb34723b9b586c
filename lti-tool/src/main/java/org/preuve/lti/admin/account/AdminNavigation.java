package org.preuve.lti.admin.account;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.preuve.lti.AdminEntry;
import org.preuve.lti.LtiPages;
import org.preuve.web.page.NavEntry;

/** The header of the administration: our pages, those of the modules before the journal. */
@Dependent
class AdminNavigation {

  private static final List<String> FIRST = List.of("", "/connect", "/refusals");
  private static final List<String> LAST = List.of("/log", "/account");

  private final Instance<AdminEntry> modules;

  @Inject
  AdminNavigation(@Any Instance<AdminEntry> modules) {
    this.modules = modules;
  }

  List<NavEntry> entries(Locale language) {
    var entries = new ArrayList<NavEntry>();
    FIRST.forEach(path -> entries.add(own(path, language)));
    modules.stream()
        .map(module -> module.entry(language))
        .sorted(Comparator.comparingInt(NavEntry::order))
        .forEach(entries::add);
    LAST.forEach(path -> entries.add(own(path, language)));
    return entries;
  }

  private static NavEntry own(String path, Locale language) {
    var label = LtiPages.PAGES.text(language, "admin.nav" + path.replace('/', '.'));
    return new NavEntry(0, label, "/admin" + path);
  }
}
