// SPDX-License-Identifier: Apache-2.0

// OpenQASM 3 and 2, as far as it decides where each part of a program begins and ends.
// Every choice is made by the next word or two, so that reading takes time linear in the length:
// operators are a flat list here, and bind as the language says in what makes trees of them.
grammar OpenQasm;

@lexer::members {
  /** Whether nothing but blanks stands on the line before the sign that was just read. */
  private boolean startsLine() {
    int back = 2;
    while (_input.LA(-back) == ' ' || _input.LA(-back) == '\t') {
      back++;
    }
    int before = _input.LA(-back);
    return before == '\n' || before == '\r' || before <= 0;
  }
}

program: version? item* EOF;
version: 'OPENQASM' number=(WHOLE | DECIMAL) ';';

item: PRAGMA | ANNOTATION* (statement | block);
block: '{' item* '}';

statement
  : 'include' STRING ';'                                                      # include
  | CONST? type NAME ('=' initial)? ';'                                       # declaration
  | direction=('input' | 'output') type NAME ';'                              # port
  | word=('qreg' | 'creg') NAME size? ';'                                     # register
  | 'let' NAME '=' expression ('++' expression)* ';'                          # alias
  | 'gate' NAME ('(' angles=names? ')')? qubits=names block                   # gateDefinition
  | 'def' NAME '(' (parameter (',' parameter)* ','?)? ')' ('->' type)? block  # subroutine
  | 'extern' NAME '(' (loan (',' loan)* ','?)? ')' ('->' type)? ';'           # extern
  | 'if' '(' expression ')' then=item ('else' otherwise=item)?                # branch
  | 'while' '(' expression ')' item                                           # whileLoop
  | 'for' type NAME 'in' set item                                             # forLoop
  | 'switch' '(' expression ')' '{' choice* '}'                               # choices
  | word=('break' | 'continue' | 'end') ';'                                   # jump
  | 'return' source? ';'                                                      # result
  | 'measure' operand ('->' target)? ';'                                      # measurement
  | 'reset' operand ';'                                                       # reset
  | word=('barrier' | 'nop') operands? ';'                                    # pause
  | 'delay' size operands? ';'                                                # delay
  | 'box' size? block                                                         # box
  | CALIBRATION                                                               # calibration
  | 'defcalgrammar' STRING ';'                                                # calibrationGrammar
  | modifier* name=(NAME | 'gphase') arguments? operands? ('->' target)? ';'  # invocation
  | target sign=('=' | COMPOUND) source ';'                               # assignment
  ;

names: NAME (',' NAME)* ','?;
parameter: (type | lent) NAME | word=('qreg' | 'creg') NAME size?;
loan: type | lent | 'creg' size?;
choice: ('case' expression (',' expression)* ','? | 'default') block;
set: braces | '[' range ']' | expression;
modifier: word=('inv' | 'pow' | 'ctrl' | 'negctrl') ('(' expression ')')? '@';
arguments: '(' (expression (',' expression)* ','?)? ')';
operands: operand (',' operand)* ','?;
operand: PHYSICAL | target;
target: NAME index*;

type
  : word=('bit' | 'int' | 'uint' | 'float' | 'angle' | 'qubit') size?         # sized
  | word=('bool' | 'duration' | 'stretch')                                    # plain
  | 'complex' ('[' type ']')?                                                 # complex
  | 'array' '[' type ',' expression (',' expression)* ','? ']'                # array
  ;
lent
  : access=('readonly' | 'mutable') 'array'
    '[' type ',' (DIMENSIONS '=' dimensions=expression | expression (',' expression)* ','?) ']'
  ;
size: '[' expression ']';

// A subroutine may have its qubits behind its arguments, so what follows decides what this is.
source: 'measure' operand | expression operands?;
initial: braces | source;
braces: '{' (element (',' element)* ','?)? '}';
element: braces | expression;

expression: part (operator part)*;
part: prefix* core index*;
prefix: '-' | '~' | '!';
operator
  : '**' | '*' | '/' | '%' | '+' | '-' | '<<' | '>>' | '<' | '>' | '<=' | '>='
  | '==' | '!=' | '&' | '^' | '|' | '&&' | '||'
  ;
core
  : '(' expression ')'                                                        # inner
  | type '(' expression ')'                                                   # cast
  | 'durationof' '(' block ')'                                                # durationOf
  | NAME arguments                                                            # call
  | word=(NAME | PHYSICAL | TRUTH | WHOLE | DECIMAL | IMAGINARY | TIME | STRING) # word
  ;
index: '[' (braces | range (',' range)* ','?) ']';
range: first=expression colons? | colons;
colons: ':' second=expression? (third=':' last=expression?)?;

PRAGMA: '#'? 'pragma' [ \t] ~[\r\n]*;
ANNOTATION: '@' {startsLine()}? LETTER (LETTER | [0-9.])* ~[\r\n]*;
CALIBRATION: ('cal' | 'defcal') (BLANK ~[{;]*)? NEST;
fragment NEST: '{' (NEST | ~[{}])* '}';

// Words that the reader looks at by name.
IF: 'if';
ELSE: 'else';
FOR: 'for';
WHILE: 'while';
OPEN_ROUND: '(';
CLOSE_ROUND: ')';
OPEN_SQUARE: '[';
CLOSE_SQUARE: ']';
OPEN_CURLY: '{';
CLOSE_CURLY: '}';
SEMICOLON: ';';
CONST: 'const';
TRUTH: 'true' | 'false';
DIMENSIONS: '#dim';
COMPOUND: ('+' | '-' | '*' | '/' | '&' | '|' | '^' | '<<' | '>>' | '%' | '**') '=';

TIME: (DIGITS | FRACTION) [ \t]* ('dt' | 'ns' | 'us' | '\u00b5s' | '\u03bcs' | 'ms' | 's');
IMAGINARY: (DIGITS | FRACTION) [ \t]* 'im';
DECIMAL: FRACTION;
WHOLE: DIGITS | '0' [bB] [01_]* [01] | '0o' [0-7_]* [0-7] | '0' [xX] [0-9a-fA-F_]* [0-9a-fA-F];
fragment DIGITS: [0-9] ([0-9_]* [0-9])?;
fragment FRACTION: (DIGITS '.' DIGITS? | '.' DIGITS) POWER? | DIGITS POWER;
fragment POWER: [eE] [+-]? DIGITS;

PHYSICAL: '$' [0-9]+;
NAME: LETTER (LETTER | [0-9])*;
fragment LETTER: [_\p{L}\p{Nl}];
STRING: '"' ~["\r\n]* '"' | '\'' ~['\r\n]* '\'';

COMMENT: ('//' ~[\r\n]* | '/*' .*? '*/') -> skip;
SPACE: BLANK+ -> skip;
fragment BLANK: [ \t\r\n];
