#include <unistd.h>
#include "platform/documents/sandbox/reading.hpp"

// The program that the server starts to read a document, see docs/adr/0012. Of no use by hand.
// Nothing is tidied up at its end: that would only be more for a crafted file to abuse.
int main(int count, char** words) {
    ::_exit(sx::documents::read_document(count > 1 ? words[1] : ""));
}
