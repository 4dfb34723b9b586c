package org.preuve.server.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.Visitor;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;

/** Evidence that several students have made, from the first name to the decision about each. */
class GroupIT extends CourseIT {

  private static final Pattern BOX = Pattern.compile("name=\"m\" value=\"([^\"]+)\"");

  private Visitor hugo;
  private Visitor zoe;
  private Visitor stranger;

  @BeforeEach
  void gather() {
    hugo = school.visitor("Hugo Martin", "LEARNER", "fr");
    zoe = school.visitor("Zoé Adam", "LEARNER", "en");
    stranger = school.otherCourse().visitor("Ève Roux", "LEARNER", "fr");
  }

  @Test
  void is_in_the_portfolio_of_those_who_have_confirmed_and_of_nobody_else() {
    var piece = files("Prototype");
    var group = begin(student, piece);

    var asked = ask(group, hugo, zoe);
    var before = hugo.get(group).body();
    var home = hugo.get("/portfolio").body();

    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(home).contains("Avez-vous pris part", "/groups");
    assertThat(before)
        .contains("Prototype", "Inès Benali vous a nommé", "J’ai pris part")
        .contains("plan.txt", "code.py", Hashes.sha256("abc"))
        .doesNotContain("/evidence/" + id(piece));
    assertThat(hugo.get(group + "/file/1").body()).isEqualTo("abc");
    assertThat(hugo.get(group + "/file/2").body()).isEqualTo("print(1)");
    assertThat(hugo.get(group + "/file/3").statusCode()).isEqualTo(404);
    assertThat(hugo.get("/evidence").body()).doesNotContain("Prototype");
    assertThat(hugo.get(piece).statusCode()).isEqualTo(404);
    var declined = zoe.post(group + "/decline", Map.of());
    var confirmed = hugo.post(group + "/confirm", Map.of("words", "Le boîtier imprimé"));
    assertThat(declined.statusCode()).isEqualTo(303);
    assertThat(confirmed.statusCode()).isEqualTo(303);

    var copy = copy(hugo, "Prototype");
    var own = hugo.get(copy).body();
    assertThat(copy).isNotEqualTo(piece);
    assertThat(own).contains("Prototype", "plan.txt", "code.py", "liée à aucune compétence");
    assertThat(hugo.get(copy + "/file").body()).isEqualTo("abc");
    assertThat(hugo.get(copy + "/file/2").body()).isEqualTo("print(1)");
    assertThat(student.get(copy).statusCode()).isEqualTo(404);
    assertThat(student.get(group).body())
        .contains("Hugo Martin", "Le boîtier imprimé", "a confirmé", "a refusé");
    assertThat(zoe.get("/evidence").body()).doesNotContain("Prototype");
    assertThat(zoe.get(group).body()).contains("Only you can take that answer back");
    letsNobodyElseIn(group, piece);
  }

  private void letsNobodyElseIn(String group, String piece) {
    var lea = school.visitor("Léa Petit", "LEARNER", "fr");
    for (var outsider : List.of(lea, stranger)) {
      for (var answer :
          List.of(
              outsider.get(group),
              outsider.post(group + "/confirm", Map.of()),
              outsider.post(group + "/decline", Map.of()),
              outsider.post(group + "/contribution", Map.of("words", "Moi")),
              outsider.post(group + "/leave", Map.of()),
              outsider.post(group + "/uninvite/" + hugo.user(), Map.of()),
              invite(outsider, group, zoe.user()))) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("GROUP_NOT_FOUND").doesNotContain("Hugo Martin");
      }
      assertThat(outsider.post(piece + "/group", Map.of()).statusCode()).isEqualTo(404);
      assertThat(outsider.get(group + "/file/1").statusCode()).isEqualTo(404);
    }
    // members have a copy of their own
    assertThat(hugo.get(group + "/file/1").statusCode()).isEqualTo(404);
    assertThat(hugo.get("/portfolio").body()).contains("Une preuve n’est liée à aucune");
    assertThat(hugo.get("/submission").body())
        .contains("Aucune preuve n’attend d’être soumise.", "Liée à aucune compétence")
        .doesNotContain("Une preuve attend");
    // who was only asked, or has said no, writes nothing and asks nobody
    assertThat(zoe.post(group + "/contribution", Map.of("words", "I")).statusCode()).isEqualTo(404);
    assertThat(invite(zoe, group, lea.user()).statusCode()).isEqualTo(404);
    assertThat(teacher.get(group).statusCode()).isEqualTo(403);
  }

  @Test
  void refuses_what_is_not_so_and_keeps_what_was_typed() {
    var piece = files("Prototype");
    var group = begin(student, piece);
    var other = invite(student, group, stranger.user());

    var nobody = student.post(group + "/invite", Map.of());
    var again = student.post(piece + "/group", Map.of());
    ask(group, hugo);
    var twice = invite(student, group, hugo.user());
    var tooLong = hugo.post(group + "/confirm", Map.of("words", "é".repeat(4001)));
    zoe.post(group + "/confirm", Map.of());
    hugo.post(group + "/confirm", Map.of());
    var answered = student.post(group + "/uninvite/" + hugo.user(), Map.of());
    var confirmedTwice = hugo.post(group + "/confirm", Map.of());
    var words = student.post(group + "/contribution", Map.of("words", "à".repeat(4001)));
    var deleted = student.post(piece + "/delete", Map.of());
    Steps.submit(student);
    var left = student.post(group + "/leave", Map.of());

    says(other, 400, "GROUP_PERSON");
    says(nobody, 400, "GROUP_PERSON");
    says(again, 409, "GROUP_PIECE");
    says(twice, 409, "GROUP_ASKED");
    says(tooLong, 400, "GROUP_WORDS_LONG");
    assertThat(tooLong.body()).contains("é".repeat(4001));
    says(answered, 409, "GROUP_ANSWERED");
    says(confirmedTwice, 409, "GROUP_ANSWERED");
    says(words, 400, "GROUP_WORDS_LONG");
    assertThat(words.body()).contains("à".repeat(4001));
    says(deleted, 409, "EVIDENCE_OF_GROUP");
    says(left, 409, "GROUP_SUBMITTED");
    assertThat(zoe.get("/evidence").body()).doesNotContain("Prototype");
    boundsPeopleAndInvitations(group);
  }

  private void boundsPeopleAndInvitations(String group) {
    for (int i = 0; i < 10; i++) {
      ask(group, school.visitor("Élève " + i, "LEARNER", "fr"));
    }
    says(invite(student, group, zoe.user()), 409, "GROUP_FULL");
    installation.update(
        "update portfolio_group_member set state = 'LEFT' where user_id not in (%d, %d)"
                .formatted(student.user(), hugo.user())
            + " and group_id = '"
            + group.substring("/groups/".length())
            + "'");
    for (int i = 0; i < 50; i++) {
      var made = Ids.random();
      installation.update(
          "insert into portfolio_group values ('%s', %d, %d, %d, now(6))"
              .formatted(made, school.registration(), school.course(), student.user()));
      installation.update(
          "insert into portfolio_group_member (registration_id, group_id, user_id, state,"
              + " invited_by, invited_at) values (%d, '%s', %d, 'INVITED', %d, now(6))"
                  .formatted(school.registration(), made, zoe.user(), student.user()));
    }
    says(invite(student, group, zoe.user()), 409, "GROUP_UNANSWERED");
  }

  @Test
  void is_corrected_by_one_for_all_while_links_stay_each_ones_own() {
    var piece = files("Prototype");
    var group = begin(student, piece);
    ask(group, hugo);
    hugo.post(group + "/confirm", Map.of());
    var copy = copy(hugo, "Prototype");
    assertThat(correct(hugo, copy, "Prototype", Map.of("why.C.14", "Le boîtier")).statusCode())
        .isEqualTo(303);

    var renamed = correct(student, piece, "Banc d’essai", Map.of("why.C.12", "Les essais"));
    var replaced = correct(hugo, copy, "Banc d’essai", Map.of("why.C.14", "Le boîtier"), "v2.txt");

    assertThat(renamed.statusCode()).isEqualTo(303);
    assertThat(replaced.statusCode()).isEqualTo(303);
    for (var member : List.of(student, hugo)) {
      var page = member.get(copy(member, "Banc d’essai")).body();
      assertThat(page)
          .contains("v2.txt", "Version 2")
          .contains("Par Hugo Martin", "Par Inès Benali");
    }
    assertThat(student.get(copy(student, "Banc d’essai")).body())
        .contains("Les essais")
        .doesNotContain("Le boîtier");
    assertThat(hugo.get(copy(hugo, "Banc d’essai")).body())
        .contains("Le boîtier")
        .doesNotContain("Les essais");
    survivesTwoAtOnce();
    leavesAndTheOtherKeepsTheWhole(group);
  }

  /** Both correct at once: one is told that the other was faster, and both have the same. */
  private void survivesTwoAtOnce() {
    var mine = copy(student, "Banc d’essai");
    var theirs = copy(hugo, "Banc d’essai");
    var one =
        CompletableFuture.supplyAsync(
            () -> correct(student, mine, "Un", Map.of("why.C.12", "Les essais"), "un.txt"));
    var other =
        CompletableFuture.supplyAsync(
            () -> correct(hugo, theirs, "Deux", Map.of("why.C.14", "Le boîtier"), "deux.txt"));

    var codes = List.of(one.join().statusCode(), other.join().statusCode());

    assertThat(codes).contains(303).allMatch(code -> code == 303 || code == 409);
    assertThat(
            installation.count(
                "select count(distinct sha256, title) from portfolio_evidence"
                    + " where replaced_at is null and owner_id in (%d, %d)"
                        .formatted(student.user(), hugo.user())))
        .isEqualTo(1);
  }

  private void leavesAndTheOtherKeepsTheWhole(String group) {
    student.post(group + "/contribution", Map.of("words", "Le code"));

    var left = student.post(group + "/leave", Map.of());

    assertThat(left.statusCode()).isEqualTo(303);
    assertThat(student.get(group).statusCode()).isEqualTo(404);
    assertThat(student.get("/evidence").body()).contains("pv-empty");
    assertThat(hugo.get(group).body()).doesNotContain("Le code");
    assertThat(
            installation.count(
                "select count(*) from portfolio_contribution where user_id = " + student.user()))
        .isZero();
    var ended = hugo.post(group + "/leave", Map.of());
    assertThat(ended.statusCode()).isEqualTo(303);
    assertThat(hugo.get(group).statusCode()).isEqualTo(404);
    assertThat(hugo.get("/evidence").body())
        .contains(">C.14<")
        .doesNotContain("à plusieurs</span>");
  }

  @Test
  void gives_back_what_was_ones_own_before_there_was_a_group() {
    var first = files("Prototype");
    correct(student, first, "Prototype", Map.of("why.C.12", "Les essais"), "commun.txt");
    var group = begin(student, copy(student, "Prototype"));
    ask(group, hugo);
    hugo.post(group + "/confirm", Map.of());

    var left = student.post(group + "/leave", Map.of());

    assertThat(left.statusCode()).isEqualTo(303);
    assertThat(copy(student, "Prototype")).isEqualTo(first);
    assertThat(student.get(first + "/file").body()).isEqualTo("abc");
    assertThat(hugo.get(copy(hugo, "Prototype") + "/file").body()).isEqualTo("commun.txt");
  }

  @Test
  void is_frozen_with_who_made_it_and_what_each_did_then() {
    asksForIndividualWork();
    var group = both("Prototype");
    student.post(group + "/contribution", Map.of("words", "Le code de mesure"));
    hugo.post(group + "/contribution", Map.of("words", "Le boîtier"));
    var warned = student.get(copy(student, "Prototype")).body();
    var preview = student.get("/submission").body();

    Steps.submit(student);
    hugo.post(group + "/contribution", Map.of("words", "Autre chose"));

    assertThat(warned).contains("demande un travail individuel", "Travail individuel");
    assertThat(preview)
        .contains("est à plusieurs, avec Hugo Martin", "Travail individuel")
        .contains("Votre contribution et celles des autres seront figées");
    var manifest = student.get("/submission/1/manifest.json").body();
    assertThat(manifest)
        .contains("\"contributions\":[{\"contributor\":\"")
        .doesNotContain("boîtier")
        .containsPattern("\"contributors\":\\[\"[a-z2-7]{26}\",\"[a-z2-7]{26}\"]");
    var assess = teacher.get(cell).body();
    assertThat(assess)
        .contains("Faite à plusieurs", "Inès Benali", "Hugo Martin")
        .contains("Le code de mesure", "Le boîtier", "demande un travail individuel")
        .doesNotContain("Autre chose");
    assertThat(teacher.get(copy(student, "Prototype")).body())
        .contains("Le boîtier")
        .doesNotContain("Autre chose");
    // the one who has not submitted has the other's pseudonym already, and keeps the own
    Steps.submit(hugo);
    var own = Pattern.compile("\"candidate\":\"([a-z2-7]{26})\"");
    var his = own.matcher(hugo.get("/submission/1/manifest.json").body());
    assertThat(his.find()).isTrue();
    assertThat(manifest).contains(his.group(1));
    installation.update(
        "update portfolio_contribution set words = 'Zirconium' where words = 'Le boîtier'");
    assertThat(teacher.get(cell).body())
        .contains("Ces mots ne sont pas ceux qui ont été figés")
        .doesNotContain("Zirconium");
  }

  @Test
  void hides_the_others_too_as_long_as_names_are_hidden() {
    var group = both("Prototype de Benali et Martin");
    student.post(group + "/contribution", Map.of("words", "Benali code, Martin imprime"));
    Steps.submit(student);
    teacher.post("/anonymity", Map.of("names", "hidden"));
    var mine = "/assess/" + pseudonym(student) + "/C.12";

    var page = teacher.get(mine).body();

    assertThat(page)
        .contains("Prototype de xxx et xxx", "xxx code, xxx imprime", "Faite à plusieurs")
        .contains("Candidat " + pseudonym(student).substring(0, 8))
        .doesNotContain("Benali", "Martin", "Hugo", "Inès");
  }

  @Test
  void keeps_who_made_what_was_frozen_after_they_have_left() {
    var group = both("Prototype de Martin");
    hugo.post(group + "/contribution", Map.of("words", "Le boîtier de Martin"));
    Steps.submit(student);
    hugo.post(group + "/leave", Map.of());
    assertThat(invite(student, group, hugo.user()).statusCode()).isEqualTo(303);

    var back = student.post(group + "/uninvite/" + hugo.user(), Map.of());

    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(teacher.get(cell).body()).contains("Hugo Martin", "Le boîtier de Martin");
    var late = hugo.post(group + "/confirm", Map.of("words", "Longuement écrit"));
    says(late, 404, "GROUP_NOT_FOUND");
    assertThat(late.body()).as("the words come back").contains("Longuement écrit");
    teacher.post("/anonymity", Map.of("names", "hidden"));
    assertThat(teacher.get("/assess/" + pseudonym(student) + "/C.12").body())
        .contains("Prototype de xxx", "Le boîtier de xxx")
        .doesNotContain("Martin");
  }

  @Test
  void says_what_is_not_the_same_before_a_judgement_is_taken_over() {
    var piece = files("Prototype");
    var group = begin(student, piece);
    ask(group, hugo);
    hugo.post(group + "/confirm", Map.of());
    correct(student, piece, "Prototype", Map.of("why.C.18", "Mes profils"));
    correct(hugo, copy(hugo, "Prototype"), "Prototype", Map.of("why.C.18", "a", "why.C.19", "b"));
    Steps.submit(student);
    Steps.submit(hugo);
    var of18 = Steps.cell(student, "C.18");
    var his19 = Steps.cell(hugo, "C.19");
    Steps.judge(teacher, his19, Map.of("do", "save", "k.c18-21-1", "IN_PROGRESS"));

    Steps.judge(
        teacher, of18, Map.of("do", "group", "outcome", "ACQUIRED", "k.c18-21-1", "ACQUIRED"));
    var shown = teacher.get(of18 + "/group").body();

    assertThat(shown)
        .contains("changeraient aussi dans vos brouillons sur C.19")
        .doesNotContain("checked", "A soumis une autre version");
    Steps.judge(
        teacher,
        his19,
        Map.of("do", "save", "message", "Entre-temps", "k.c18-21-1", "IN_PROGRESS"));
    says(teacher.post(of18 + "/group", taking(shown, boxes(shown))), 409, "GROUP_CHANGED");
    assertThat(teacher.get(his19).body()).contains("id=\"k.c18-21-1-wip\" checked");
    correct(
        hugo,
        copy(hugo, "Prototype"),
        "Prototype",
        Map.of("why.C.18", "a", "why.C.19", "b"),
        "v2.txt");
    Steps.submit(hugo);
    assertThat(teacher.get(of18 + "/group").body())
        .contains("A soumis une autre version")
        .doesNotContain("checked");
  }

  @Test
  void is_assessed_once_and_adjusted_for_each() {
    both("Prototype");
    Steps.submit(student);
    Steps.submit(hugo);
    var his = Steps.cell(hugo, "C.12");
    var path = cell + "/group";
    says(teacher.get(path), 409, "GROUP_UNJUDGED");
    var judged =
        Map.of(
            "do", "group", "outcome", "ACQUIRED", "message", "Bien mené.", "k.c12-1", "ACQUIRED");

    var saved = Steps.judge(teacher, cell, judged);
    var preview = teacher.get(path).body();

    assertThat(saved.headers().firstValue("Location").orElse("")).contains(path);
    assertThat(preview).contains("Hugo Martin", "Bien mené.", "checked");
    var nobody = teacher.post(path, taking(preview, List.of()));
    says(nobody, 400, "GROUP_NOBODY");
    assertThat(teacher.post(path, taking(preview, boxes(preview))).statusCode()).isEqualTo(303);
    assertThat(drafts(hugo)).isEqualTo(1);
    assertThat(decisions()).isZero();
    assertThat(teacher.get(his).body()).contains("Bien mené.");
    assertThat(teacher.get(path).body()).contains("Votre brouillon dit déjà cela");
    neverReplacesUnseen(path, his);
    leavesOthersAlone(path, his);
  }

  private void neverReplacesUnseen(String path, String his) {
    Steps.judge(teacher, his, Map.of("do", "save", "message", "Votre part est plus courte."));
    var shown = teacher.get(path).body();
    assertThat(shown).contains("il serait remplacé").doesNotContain("checked");
    Steps.judge(teacher, his, Map.of("do", "save", "message", "Bien plus courte."));

    var stale = teacher.post(path, taking(shown, boxes(shown)));

    says(stale, 409, "GROUP_CHANGED");
    assertThat(teacher.get(his).body()).contains("Bien plus courte.");
    var now = teacher.get(path).body();
    assertThat(teacher.post(path, taking(now, boxes(now))).statusCode()).isEqualTo(303);
    assertThat(teacher.get(his).body()).contains("Bien mené.");
    Steps.judge(
        teacher, cell, Map.of("do", "save", "outcome", "ACQUIRED", "message", "Autrement."));
    says(teacher.post(path, taking(now, boxes(now))), 409, "GROUP_CHANGED");
  }

  private void leavesOthersAlone(String path, String his) {
    Steps.judge(teacher, his, Map.of("do", "release", "outcome", "ACQUIRED"));

    var decided = teacher.get(path).body();

    assertThat(decided).contains("Déjà décidé", "Rien n’y change").doesNotContain("checked");
    assertThat(teacher.post(path, taking(decided, boxes(decided))).statusCode()).isEqualTo(303);
    assertThat(decisions()).isEqualTo(1);
    assertThat(teacher.get("/assess/" + zoe.user() + "/C.12/group").statusCode()).isEqualTo(409);
    assertThat(student.get(path).statusCode()).isEqualTo(403);
    assertThat(student.post(path, Map.of()).statusCode()).isEqualTo(403);
    var elsewhere = school.otherCourse().visitor("Paul", "INSTRUCTOR", "fr");
    assertThat(elsewhere.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void is_taken_away_and_brought_back_with_the_own_part_and_nobody_elses() throws IOException {
    var group = both("Prototype");
    student.post(group + "/contribution", Map.of("words", "Le code de mesure"));
    hugo.post(group + "/contribution", Map.of("words", "Le boîtier"));
    Steps.submit(student);

    var archive = student.bytes("/privacy/" + student.user() + ".zip");
    var data = entry(archive, "preuve-data.json");

    assertThat(data)
        .contains("Le code de mesure", "Hugo Martin")
        .containsPattern("\"answer\"\\s*:\\s*\"CONFIRMED\"")
        .doesNotContain("Le boîtier");
    assertThat(entry(archive, "portfolio.html")).contains("Le code de mesure");
    var elsewhere = school.otherCourse().visitor("Inès Benali", "LEARNER", "fr");
    var brought = elsewhere.upload("/import", Map.of(), "archive.zip", archive);
    assertThat(brought.statusCode()).isEqualTo(303);
    var piece = copy(elsewhere, "Prototype");
    assertThat(elsewhere.get(piece).body()).contains("Nommer les autres");
    assertThat(elsewhere.get(Steps.path(elsewhere, brought)).body())
        .contains("Le code de mesure", "Hugo Martin");
    assertThat(elsewhere.get("/groups").body()).contains("pv-empty");
    assertThat(elsewhere.get(piece + "/file").body()).isEqualTo("abc");
  }

  private String both(String title) {
    var group = begin(student, files(title));
    ask(group, hugo);
    assertThat(hugo.post(group + "/confirm", Map.of()).statusCode()).isEqualTo(303);
    correct(hugo, copy(hugo, title), title, Map.of("why.C.12", "Ma part"));
    return group;
  }

  /** Two files for C.12. */
  private String files(String title) {
    var fields = Map.of("kind", "file", "title", title, "why.C.12", "14 cas de test");
    var files = new LinkedHashMap<String, byte[]>();
    files.put("plan.txt", "abc".getBytes(UTF_8));
    files.put("code.py", "print(1)".getBytes(UTF_8));
    return Steps.path(student, student.upload("/evidence/new", fields, files));
  }

  private static String begin(Visitor author, String piece) {
    return Steps.path(author, author.post(piece + "/group", Map.of()));
  }

  private HttpResponse<String> ask(String group, Visitor... people) {
    HttpResponse<String> last = student.get(group);
    for (var person : people) {
      last = invite(student, group, person.user());
      assertThat(last.statusCode()).isEqualTo(303);
    }
    return last;
  }

  private static HttpResponse<String> invite(Visitor who, String group, long person) {
    return who.post(group + "/invite", Map.of("person", String.valueOf(person)));
  }

  private static HttpResponse<String> correct(
      Visitor member, String piece, String title, Map<String, String> links, String... file) {
    var fields = Steps.hidden(member, piece + "/correct");
    fields.remove("csrf");
    fields.put("title", title);
    fields.putAll(links);
    var name = file.length == 0 ? "" : file[0];
    return member.upload(piece + "/correct", fields, name, name.getBytes(UTF_8));
  }

  /** Path of the piece with that title in the list of this person. */
  private static String copy(Visitor member, String title) {
    var row =
        Pattern.compile("(/evidence/[a-z2-7]{26})\"><strong[^>]*>" + Pattern.quote(title) + "<")
            .matcher(member.get("/evidence").body());
    assertThat(row.find()).as(title).isTrue();
    return row.group(1);
  }

  private static String id(String piece) {
    return piece.substring("/evidence/".length());
  }

  private static List<String> boxes(String page) {
    return BOX.matcher(page).results().map((MatchResult found) -> found.group(1)).toList();
  }

  /** The form of the preview with one of its boxes, or none. */
  private static Map<String, String> taking(String page, List<String> chosen) {
    var fields = Steps.fields(page);
    fields.remove("csrf");
    chosen.stream().findFirst().ifPresent(box -> fields.put("m", box));
    return fields;
  }

  private static void says(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(code).isEqualTo(status);
    assertThat(answer.body()).contains(code);
  }

  private String pseudonym(Visitor one) {
    return installation.text(
        "select candidate from portfolio_submission where student_id = " + one.user());
  }

  private long drafts(Visitor about) {
    return installation.count(
        "select count(*) from portfolio_draft where student_id = " + about.user());
  }

  private long decisions() {
    return installation.count(
        "select count(*) from portfolio_decision where course_id = " + school.course());
  }

  /** The official wording of the bloc that has C.12, as an administrator confirms it. */
  private void asksForIndividualWork() {
    var wording =
        "{\"title\":\"\",\"blocs\":[{\"number\":2,\"title\":\"Officiel\",\"conditions\":"
            + "[{\"route\":\"ANY\",\"text\":\"Travail individuel\"}],\"competencies\":"
            + "[{\"code\":\"C.12\",\"statement\":\"Mener des essais\"}]}],\"warnings\":[]}";
    installation.update(
        ("insert into portfolio_framework_draft (id, registration_id, course_id, author_id,"
                + " created_at, content, framework, confirmed_by, confirmed_at) values ('%s', %d,"
                + " %d, %d, now(6), '%s', 'concepteur-integrateur-iot', %d, now(6))")
            .formatted(
                Ids.random(),
                school.registration(),
                school.course(),
                teacher.user(),
                wording,
                teacher.user()));
  }

  private static String entry(byte[] archive, String name) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
        if (one.getName().equals(name)) {
          return new String(zip.readAllBytes(), UTF_8);
        }
      }
    }
    return "";
  }
}
