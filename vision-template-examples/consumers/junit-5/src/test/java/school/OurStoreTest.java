package school;

import io.github.visiontemplate.fixtures.contract.ScreeningStoreContract;
import io.github.visiontemplate.model.Student;
import io.github.visiontemplate.store.ScreeningStore;
import java.util.List;

/** The store of this host keeps the contract. */
class OurStoreTest extends ScreeningStoreContract {

  @Override
  protected ScreeningStore emptyStore(List<Student> students) {
    return new OurStore();
  }
}
