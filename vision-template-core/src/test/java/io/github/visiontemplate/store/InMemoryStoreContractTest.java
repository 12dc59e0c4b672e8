package io.github.visiontemplate.store;

import io.github.visiontemplate.fixtures.contract.ScreeningStoreContract;
import io.github.visiontemplate.model.Student;
import java.util.List;

class InMemoryStoreContractTest extends ScreeningStoreContract {

  @Override
  protected ScreeningStore emptyStore(List<Student> students) {
    return new InMemoryScreeningStore();
  }
}
