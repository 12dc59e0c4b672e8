// A host resolves the very versions that this build tested.
def names = { it.collect { new File(it).name }.sort() }
def tested = new File(basedir, '../../tested.txt').text.trim().split(File.pathSeparator)
def resolved = new File(basedir, 'target/jars').list().findAll { it != 'plain-1.jar' }
assert names(resolved) == names(tested)
