from import(x as x#
(