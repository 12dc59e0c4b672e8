package io.github.visiontemplate.broken;

import static io.github.visiontemplate.broken.Contracts.failing;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.visiontemplate.fixtures.contract.NumberLinksContract;
import io.github.visiontemplate.match.InMemoryStudentDirectory;
import io.github.visiontemplate.match.NumberLink;
import io.github.visiontemplate.match.NumberLinks;
import io.github.visiontemplate.match.Person;
import io.github.visiontemplate.model.NationalStudentNumber;
import io.github.visiontemplate.model.SchoolId;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.model.Uploader;
import io.github.visiontemplate.store.InMemoryScreeningStore;
import io.github.visiontemplate.store.LinkingSession;
import io.github.visiontemplate.store.ScreeningStore;
import io.github.visiontemplate.store.StoreSession;
import io.github.visiontemplate.store.UploadHeader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class BrokenLinksTest {

  static class Correct extends NumberLinksContract {
    final InMemoryScreeningStore screenings = new InMemoryScreeningStore();

    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return screenings;
    }

    @Override
    protected NumberLinks links(List<Student> students) {
      return screenings.links(InMemoryStudentDirectory.of(students));
    }
  }

  @Test
  void correctLinksKeepTheContract() {
    assertThat(failing(Correct.class)).isEmpty();
    assertThat(failing(Untwisted.class)).isEmpty();
  }

  static class Untwisted extends Correct {
    @Override
    protected NumberLinks links(List<Student> students) {
      return new Twisted(super.links(students));
    }
  }

  static class LeakingScope extends Correct {
    @Override
    protected NumberLinks links(List<Student> students) {
      Set<SchoolId> all = students.stream().map(Student::school).collect(Collectors.toSet());
      return new Twisted(super.links(students)) {
        @Override
        Uploader asking(Uploader uploader) {
          return new Uploader(uploader.id(), all);
        }
      };
    }
  }

  @Test
  void linksThatAreSeenByOtherSchoolsFail() {
    assertThat(failing(LeakingScope.class))
        .containsExactly(
            "aLinkGoesWhereItsPupilGoes",
            "aLinkThatADistrictMadeIsItsPupilsSchoolsAlone",
            "aLinkToAPupilOfAnotherSchoolIsNeverFound",
            "aLinkToAPupilOfAnotherSchoolIsNotRemoved",
            "eachSchoolHasALinkOfItsOwnAndADistrictSeesBoth");
  }

  static class StayingBehind extends Correct {
    private NumberLinks first;

    @Override
    protected NumberLinks links(List<Student> students) {
      first = first == null ? super.links(students) : first;
      return first;
    }
  }

  @Test
  void linksThatStayWhereTheirPupilWasFail() {
    assertThat(failing(StayingBehind.class))
        .containsExactly("aLinkGoesWhereItsPupilGoes", "aLinkToAPupilWhoIsNoLongerThereIsNotFound");
  }

  static class Forgetful extends Correct {
    @Override
    protected NumberLinks links(List<Student> students) {
      return new Twisted(super.links(students)) {
        @Override
        NumberLink answer(NumberLink link) {
          return new NumberLink(
              link.number(), link.student(), new Person(link.person().name(), null));
        }
      };
    }
  }

  @Test
  void linksThatForgetWhoWasConfirmedFail() {
    assertThat(failing(Forgetful.class)).contains("theConfirmedNameAndBirthDateAreKeptAsTheyWere");
  }

  static class Bounded extends Correct {
    @Override
    protected NumberLinks links(List<Student> students) {
      return new Twisted(super.links(students)) {
        @Override
        Set<NationalStudentNumber> asked(Set<NationalStudentNumber> numbers) {
          return numbers.stream().limit(1_000).collect(Collectors.toSet());
        }
      };
    }
  }

  @Test
  void linksOfTheFirstThousandAloneFail() {
    assertThat(failing(Bounded.class))
        .containsExactly("thousandsAreFoundAtOnceAmongOthersThatAreNot");
  }

  static class NewestFirst extends Correct {
    @Override
    protected NumberLinks links(List<Student> students) {
      return new Twisted(super.links(students)) {
        @Override
        public List<NumberLink.Confirmed> all(Uploader uploader) {
          List<NumberLink.Confirmed> all = new ArrayList<>(super.all(uploader));
          Collections.reverse(all);
          return all;
        }
      };
    }
  }

  @Test
  void linksInAnotherOrderFail() {
    assertThat(failing(NewestFirst.class))
        .containsExactly("linksAreListedByNumberWithWhoConfirmedThemAndWhen");
  }

  static class LinksAtOnce extends Correct {
    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return new TwistedLinks(screenings) {
        @Override
        void link(LinkingSession session, UploadHeader upload, List<NumberLink> links) {
          Uploader nobody = new Uploader("nobody", Set.of(new SchoolId("nowhere")));
          try (LinkingSession own =
              screenings.begin(
                  new UploadHeader(nobody, upload.file(), upload.origin(), upload.at()))) {
            own.link(links);
            own.commit(null);
          }
        }
      };
    }
  }

  @Test
  void linksThatDoNotWaitForTheEndOfTheUploadFail() {
    assertThat(failing(LinksAtOnce.class))
        .contains(
            "aLinkIsThereOnceItsUploadIsCommittedAndNotBefore",
            "whatIsNotStoredConfirmsNothing",
            "linksGoWithTheUndoOfTheirUploadAlone");
  }

  static class LinksOnceOnly extends Correct {
    @Override
    protected ScreeningStore emptyStore(List<Student> students) {
      return new TwistedLinks(screenings) {
        private final Set<NationalStudentNumber> known =
            Collections.synchronizedSet(new HashSet<>());

        @Override
        void link(LinkingSession session, UploadHeader upload, List<NumberLink> links) {
          session.link(links.stream().filter(link -> known.add(link.number())).toList());
        }
      };
    }
  }

  @Test
  void linksWhoseFirstConfirmationCountsFail() {
    assertThat(failing(LinksOnceOnly.class))
        .contains(
            "ofSeveralLinksToPupilsOfOneSchoolTheLastIsInForce",
            "aLinkThatALaterUploadConfirmedAgainOutlivesTheFirst");
  }

  static class StickyLinks extends Correct {
    @Override
    protected NumberLinks links(List<Student> students) {
      return new Twisted(super.links(students)) {
        @Override
        public boolean remove(NationalStudentNumber number, Uploader uploader) {
          return !find(Set.of(number), uploader).isEmpty();
        }
      };
    }
  }

  @Test
  void linksThatCannotBeRemovedFail() {
    assertThat(failing(StickyLinks.class))
        .containsExactly(
            "aLinkToAPupilOfAnotherSchoolIsNotRemoved",
            "aRemovedLinkIsGoneAndNothingComesUpInItsPlace");
  }

  /** Correct links that are asked, or answer, in another way. */
  private static class Twisted implements NumberLinks {

    private final NumberLinks correct;

    Twisted(NumberLinks correct) {
      this.correct = correct;
    }

    Set<NationalStudentNumber> asked(Set<NationalStudentNumber> numbers) {
      return numbers;
    }

    Uploader asking(Uploader uploader) {
      return uploader;
    }

    NumberLink answer(NumberLink link) {
      return link;
    }

    @Override
    public List<NumberLink> find(Set<NationalStudentNumber> numbers, Uploader uploader) {
      return correct.find(asked(numbers), asking(uploader)).stream().map(this::answer).toList();
    }

    @Override
    public List<NumberLink.Confirmed> all(Uploader uploader) {
      return correct.all(asking(uploader));
    }

    @Override
    public boolean remove(NationalStudentNumber number, Uploader uploader) {
      return correct.remove(number, asking(uploader));
    }
  }

  /** A correct store whose sessions make links in another way. */
  private abstract static class TwistedLinks extends TwistedStore {

    TwistedLinks(ScreeningStore correct) {
      super(correct);
    }

    abstract void link(LinkingSession session, UploadHeader upload, List<NumberLink> links);

    @Override
    public StoreSession begin(UploadHeader upload) {
      return new TwistedLinkingSession((LinkingSession) correct.begin(upload), upload);
    }

    private final class TwistedLinkingSession extends TwistedSession implements LinkingSession {

      private final LinkingSession session;

      TwistedLinkingSession(LinkingSession session, UploadHeader upload) {
        super(session, upload);
        this.session = session;
      }

      @Override
      public void link(List<NumberLink> links) {
        TwistedLinks.this.link(session, upload, links);
      }
    }
  }
}
