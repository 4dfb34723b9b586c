package org.preuve.portfolio.framework.reading;

import java.util.List;
import java.util.regex.Pattern;

/** The name of the certification, where a document gives it. */
final class DocumentTitle {

  /** A title has an end soon: looked for in the whole line it would cost its square. */
  private static final Pattern NAMED =
      Pattern.compile(
          ".*\\b[Ll]a certification\\s+(?:professionnelle\\s+)?"
              + "(?:<[bi]>|<em>|<strong>|[*_]{1,3}|«\\s*|“|\")(?<title>.{1,300}?)"
              + "(?:</|[*_]{1,3}(?!\\w)|\\s*»|”|\").*");

  private static final Pattern FIELD =
      Pattern.compile(
          "^[\\s#*_]*(?:Intitulé|Titre|Certification)(?:\\s+de\\s+la\\s+certification)?"
              + "(?:\\s+professionnelle)?[\\s*_]*:[\\s*_]*(?<title>\\S.*)$");

  private static final Pattern HEADLINE = Pattern.compile("^#\\s+(?<title>\\S.*)$");

  private DocumentTitle() {}

  /** The name; empty when the document gives none. */
  static String in(List<String> lines) {
    return List.of(NAMED, FIELD, HEADLINE).stream()
        .flatMap(pattern -> lines.stream().map(pattern::matcher))
        .filter(found -> found.matches() && BlocHeading.at(found.group("title")).isEmpty())
        .map(found -> RunningText.clean(CellMarkup.text(found.group("title"))))
        .filter(title -> !title.isEmpty())
        .findFirst()
        .orElse("");
  }
}
